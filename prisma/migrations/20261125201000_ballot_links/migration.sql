-- AlterTable
ALTER TABLE "Participant" ADD COLUMN     "linkFailedAt" TIMESTAMPTZ(3),
ADD COLUMN     "linkOpenedAt" TIMESTAMPTZ(3),
ADD COLUMN     "linkSentAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "remindedAt" TIMESTAMPTZ(3);
