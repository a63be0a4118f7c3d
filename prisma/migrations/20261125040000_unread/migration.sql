-- What each person has read. Nobody else is ever told.
CREATE TABLE "ReadMark" (
    "personId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "readUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReadMark_pkey" PRIMARY KEY ("personId","threadId")
);

-- CreateTable
CREATE TABLE "ReadAll" (
    "personId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "readUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReadAll_pkey" PRIMARY KEY ("personId","documentId")
);

-- CreateIndex
CREATE INDEX "ReadMark_threadId_idx" ON "ReadMark"("threadId");

-- AddForeignKey
ALTER TABLE "ReadMark" ADD CONSTRAINT "ReadMark_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadMark" ADD CONSTRAINT "ReadMark_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadAll" ADD CONSTRAINT "ReadAll_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadAll" ADD CONSTRAINT "ReadAll_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever works with an installation already has read, or left unread, what nobody recorded: they begin with nothing new.
INSERT INTO "ReadAll" ("personId", "documentId", "readUntil")
SELECT m."personId", d."id", now() FROM "Membership" m JOIN "Document" d ON d."teamId" = m."teamId" WHERE m."leftAt" IS NULL;
