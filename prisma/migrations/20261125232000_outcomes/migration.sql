-- AlterTable
ALTER TABLE "Team" ADD COLUMN     "outcomes" TEXT[] DEFAULT ARRAY['Act', 'Watch', 'No action', 'Refer', 'Left open']::TEXT[];

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "outcomes" TEXT[] DEFAULT ARRAY['Act', 'Watch', 'No action', 'Refer', 'Left open']::TEXT[];
