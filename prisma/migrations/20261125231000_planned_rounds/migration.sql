-- CreateTable
CREATE TABLE "PlannedRound" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sessionId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3),
    "revealsItself" BOOLEAN NOT NULL DEFAULT false,
    "roundId" UUID,
    "refusedAt" TIMESTAMPTZ(3),
    "refusal" TEXT,

    CONSTRAINT "PlannedRound_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PlannedRound_roundId_key" ON "PlannedRound"("roundId");

-- CreateIndex
CREATE UNIQUE INDEX "PlannedRound_sessionId_ordinal_key" ON "PlannedRound"("sessionId", "ordinal");

-- AddForeignKey
ALTER TABLE "PlannedRound" ADD CONSTRAINT "PlannedRound_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedRound" ADD CONSTRAINT "PlannedRound_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE SET NULL ON UPDATE CASCADE;
