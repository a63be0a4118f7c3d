-- AlterTable
ALTER TABLE "Participant" ADD COLUMN     "recorderId" UUID;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_recorderId_fkey" FOREIGN KEY ("recorderId") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Whose answers a recorder enters rates, and has no other way in: no account, no guest's token, no link.
ALTER TABLE "Participant" ADD CONSTRAINT "recorded_has_no_way_in" CHECK (
  "recorderId" IS NULL
  OR ("role" = 'RATER' AND "personId" IS NULL AND "guestTokenHash" IS NULL AND "linkTokenHash" IS NULL AND "email" IS NULL)
);
