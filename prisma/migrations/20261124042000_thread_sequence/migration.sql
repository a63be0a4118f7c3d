-- Counts every change in a thread, its comments and its passage's ratings included: of two tellings the greater is newer.
ALTER TABLE "Thread" ADD COLUMN "sequence" INTEGER NOT NULL DEFAULT 1;
