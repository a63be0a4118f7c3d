-- What search asks, folded by lib/search: nothing here is shown, and all of it can be made again from the texts and notes.
-- pg_trgm is a trusted extension: whoever may create in the database may install it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE "BlockTerms" (
    "versionId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "rules" INTEGER NOT NULL,
    "folded" TEXT NOT NULL,
    "terms" TSVECTOR NOT NULL,

    CONSTRAINT "BlockTerms_pkey" PRIMARY KEY ("versionId","ordinal")
);

-- Every word there is, for the one that was meant. It tells nothing of where a word stands.
CREATE TABLE "Word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "Word_pkey" PRIMARY KEY ("word")
);

CREATE TABLE "ThreadTerms" (
    "threadId" UUID NOT NULL,
    "rules" INTEGER NOT NULL,
    "folded" TEXT NOT NULL,
    "terms" TSVECTOR NOT NULL,

    CONSTRAINT "ThreadTerms_pkey" PRIMARY KEY ("threadId")
);

-- AddForeignKey
ALTER TABLE "BlockTerms" ADD CONSTRAINT "BlockTerms_versionId_ordinal_fkey" FOREIGN KEY ("versionId", "ordinal") REFERENCES "Block"("versionId", "ordinal") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadTerms" ADD CONSTRAINT "ThreadTerms_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE INDEX "BlockTerms_terms_idx" ON "BlockTerms" USING gin ("terms");
CREATE INDEX "ThreadTerms_terms_idx" ON "ThreadTerms" USING gin ("terms");
CREATE INDEX "Word_word_idx" ON "Word" USING gin ("word" gin_trgm_ops);
