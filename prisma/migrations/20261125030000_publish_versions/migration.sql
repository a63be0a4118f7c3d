-- What a person says of a passage that a new version changed or lost: it stands there, it belongs here, or it is a note on
-- the clause (or, without one, on the document). What was found stays beside it, so that the word can be taken back.
CREATE TYPE "Settlement" AS ENUM ('CONFIRMED', 'REATTACHED', 'KEPT_ON_CLAUSE');

ALTER TABLE "Anchor"
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "settledAs" "Settlement",
  ADD COLUMN "settledById" UUID,
  ADD COLUMN "settledAt" TIMESTAMPTZ(3),
  ADD COLUMN "clauseId" UUID,
  ADD COLUMN "foundStatus" "AnchorStatus",
  ADD COLUMN "foundStart" INTEGER,
  ADD COLUMN "foundEnd" INTEGER;

ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_settled_whole" CHECK (
  ("settledAs" IS NULL) = ("settledAt" IS NULL) AND ("settledAs" IS NULL) = ("foundStatus" IS NULL)
    AND ("settledAs" = 'KEPT_ON_CLAUSE' OR "clauseId" IS NULL)
);

-- All notes of an edition are read when a version is published.
CREATE INDEX "Annotation_versionId_idx" ON "Annotation"("versionId");
