-- Review sessions: rounds, their ballots and seal, decisions, the brief.
-- CreateEnum
CREATE TYPE "SessionState" AS ENUM ('DRAFT', 'READING', 'ROUND_OPEN', 'ROUND_CLOSED', 'DISCUSSION', 'DECIDED', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "SessionKind" AS ENUM ('REVIEW', 'REHEARSAL');

-- CreateEnum
CREATE TYPE "ParticipantRole" AS ENUM ('FACILITATOR', 'RATER', 'RECORDER', 'OBSERVER');

-- CreateEnum
CREATE TYPE "RoundState" AS ENUM ('OPEN', 'CLOSED', 'REVEALED', 'VOID');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('AGREE', 'LIVE_WITH', 'OBJECT');

-- AlterTable
ALTER TABLE "Team" ADD COLUMN     "sessionTemplate" JSONB;

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "documentId" UUID NOT NULL,
    "kind" "SessionKind" NOT NULL DEFAULT 'REVIEW',
    "title" TEXT NOT NULL,
    "state" "SessionState" NOT NULL DEFAULT 'DRAFT',
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "criterionId" UUID NOT NULL,
    "rule" JSONB NOT NULL,
    "isNamed" BOOLEAN NOT NULL DEFAULT false,
    "facilitatorRates" BOOLEAN NOT NULL DEFAULT false,
    "roundsPlanned" INTEGER NOT NULL DEFAULT 2,
    "order" TEXT NOT NULL DEFAULT 'document',
    "finish" TEXT NOT NULL DEFAULT 'all-answered',
    "admitsAll" BOOLEAN NOT NULL DEFAULT false,
    "joinGeneration" INTEGER NOT NULL DEFAULT 1,
    "joinCodeHash" TEXT,
    "joinExpiresAt" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "openedAt" TIMESTAMPTZ(3),
    "tableClauseId" UUID,
    "tableSince" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionVersion" (
    "sessionId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "SessionVersion_pkey" PRIMARY KEY ("sessionId","versionId")
);

-- CreateTable
CREATE TABLE "SessionClause" (
    "sessionId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "position" INTEGER,
    "minutes" INTEGER,
    "isSkipped" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "SessionClause_pkey" PRIMARY KEY ("sessionId","clauseId")
);

-- CreateTable
CREATE TABLE "DiscussAnyway" (
    "sessionId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "participantId" UUID NOT NULL,

    CONSTRAINT "DiscussAnyway_pkey" PRIMARY KEY ("sessionId","clauseId","participantId")
);

-- CreateTable
CREATE TABLE "Participant" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sessionId" UUID NOT NULL,
    "personId" UUID,
    "name" TEXT NOT NULL,
    "groupName" TEXT,
    "role" "ParticipantRole" NOT NULL,
    "isSimulated" BOOLEAN NOT NULL DEFAULT false,
    "email" TEXT,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "admittedAt" TIMESTAMPTZ(3),
    "leftAt" TIMESTAMPTZ(3),
    "guestTokenHash" TEXT,
    "guestUntil" TIMESTAMPTZ(3),
    "linkGeneration" INTEGER NOT NULL DEFAULT 0,
    "linkTokenHash" TEXT,

    CONSTRAINT "Participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Round" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sessionId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "state" "RoundState" NOT NULL DEFAULT 'OPEN',
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closesAt" TIMESTAMPTZ(3),
    "revealsItself" BOOLEAN NOT NULL DEFAULT false,
    "closedAt" TIMESTAMPTZ(3),
    "revealedAt" TIMESTAMPTZ(3),
    "voidReason" TEXT,
    "seed" TEXT NOT NULL,
    "commitment" TEXT,
    "results" JSONB,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundClause" (
    "roundId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,

    CONSTRAINT "RoundClause_pkey" PRIMARY KEY ("roundId","clauseId")
);

-- CreateTable
CREATE TABLE "Ballot" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "roundId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "enteredById" UUID,
    "source" TEXT,

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundRating" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "ballotId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "value" INTEGER,
    "cannotJudge" "CannotJudge",
    "reason" TEXT NOT NULL DEFAULT '',
    "supersedesId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoundRating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SealedRow" (
    "roundId" UUID NOT NULL,
    "leaf" TEXT NOT NULL,
    "ballotId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "salt" TEXT NOT NULL,
    "row" TEXT NOT NULL,

    CONSTRAINT "SealedRow_pkey" PRIMARY KEY ("roundId","leaf")
);

-- CreateTable
CREATE TABLE "Transition" (
    "sessionId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "from" "SessionState" NOT NULL,
    "to" "SessionState" NOT NULL,
    "participantId" UUID,
    "roundId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Transition_pkey" PRIMARY KEY ("sessionId","sequence")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sessionId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "proposedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),
    "reopenedAt" TIMESTAMPTZ(3),
    "reopenReason" TEXT NOT NULL DEFAULT '',
    "supersedesId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "decisionId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "stance" "Stance" NOT NULL,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("decisionId","participantId")
);

-- CreateTable
CREATE TABLE "Dissent" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sessionId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "isSigned" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Dissent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pin" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sessionId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "exact" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "pinnedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Pin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Brief" (
    "sessionId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "marking" TEXT NOT NULL DEFAULT 'For internal use',
    "wording" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "frozenAt" TIMESTAMPTZ(3),
    "frozen" JSONB,

    CONSTRAINT "Brief_pkey" PRIMARY KEY ("sessionId")
);

-- CreateTable
CREATE TABLE "BriefLink" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sessionId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BriefLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Session_joinCodeHash_key" ON "Session"("joinCodeHash");

-- CreateIndex
CREATE INDEX "Session_documentId_idx" ON "Session"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_guestTokenHash_key" ON "Participant"("guestTokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_linkTokenHash_key" ON "Participant"("linkTokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_sessionId_personId_key" ON "Participant"("sessionId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Round_sessionId_ordinal_key" ON "Round"("sessionId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Ballot_roundId_participantId_key" ON "Ballot"("roundId", "participantId");

-- CreateIndex
CREATE UNIQUE INDEX "RoundRating_supersedesId_key" ON "RoundRating"("supersedesId");

-- CreateIndex
CREATE INDEX "RoundRating_ballotId_idx" ON "RoundRating"("ballotId");

-- CreateIndex
CREATE UNIQUE INDEX "SealedRow_ballotId_clauseId_key" ON "SealedRow"("ballotId", "clauseId");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_supersedesId_key" ON "Decision"("supersedesId");

-- CreateIndex
CREATE INDEX "Decision_sessionId_clauseId_idx" ON "Decision"("sessionId", "clauseId");

-- CreateIndex
CREATE INDEX "Dissent_sessionId_idx" ON "Dissent"("sessionId");

-- CreateIndex
CREATE INDEX "Pin_sessionId_idx" ON "Pin"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "BriefLink_tokenHash_key" ON "BriefLink"("tokenHash");

-- CreateIndex
CREATE INDEX "BriefLink_sessionId_idx" ON "BriefLink"("sessionId");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "Criterion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionVersion" ADD CONSTRAINT "SessionVersion_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionVersion" ADD CONSTRAINT "SessionVersion_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionClause" ADD CONSTRAINT "SessionClause_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionClause" ADD CONSTRAINT "SessionClause_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscussAnyway" ADD CONSTRAINT "DiscussAnyway_sessionId_clauseId_fkey" FOREIGN KEY ("sessionId", "clauseId") REFERENCES "SessionClause"("sessionId", "clauseId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscussAnyway" ADD CONSTRAINT "DiscussAnyway_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundClause" ADD CONSTRAINT "RoundClause_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundClause" ADD CONSTRAINT "RoundClause_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundRating" ADD CONSTRAINT "RoundRating_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundRating" ADD CONSTRAINT "RoundRating_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundRating" ADD CONSTRAINT "RoundRating_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundRating" ADD CONSTRAINT "RoundRating_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "RoundRating"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SealedRow" ADD CONSTRAINT "SealedRow_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SealedRow" ADD CONSTRAINT "SealedRow_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SealedRow" ADD CONSTRAINT "SealedRow_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transition" ADD CONSTRAINT "Transition_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transition" ADD CONSTRAINT "Transition_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transition" ADD CONSTRAINT "Transition_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dissent" ADD CONSTRAINT "Dissent_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dissent" ADD CONSTRAINT "Dissent_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dissent" ADD CONSTRAINT "Dissent_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pin" ADD CONSTRAINT "Pin_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pin" ADD CONSTRAINT "Pin_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pin" ADD CONSTRAINT "Pin_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "Version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pin" ADD CONSTRAINT "Pin_pinnedById_fkey" FOREIGN KEY ("pinnedById") REFERENCES "Participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Brief" ADD CONSTRAINT "Brief_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefLink" ADD CONSTRAINT "BriefLink_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- One root a chain, so that of two first answers at once the second is refused.
CREATE UNIQUE INDEX "RoundRating_first" ON "RoundRating"("ballotId", "clauseId") WHERE "supersedesId" IS NULL;
CREATE UNIQUE INDEX "Decision_first" ON "Decision"("sessionId", "clauseId") WHERE "supersedesId" IS NULL;
-- One round at a time.
CREATE UNIQUE INDEX "Round_unrevealed" ON "Round"("sessionId") WHERE "state" IN ('OPEN', 'CLOSED');

ALTER TABLE "RoundRating" ADD CONSTRAINT "RoundRating_answer" CHECK ("value" IS NULL OR "cannotJudge" IS NULL);
ALTER TABLE "Round" ADD CONSTRAINT "Round_times" CHECK (
  ("state" = 'VOID') = ("voidReason" IS NOT NULL)
    AND ("state" NOT IN ('CLOSED', 'REVEALED') OR ("closedAt" IS NOT NULL AND "commitment" IS NOT NULL))
    AND ("state" = 'REVEALED') = ("results" IS NOT NULL) AND ("state" = 'REVEALED') = ("revealedAt" IS NOT NULL)
);

CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON "RoundRating" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON "SealedRow" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON "Transition" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Nothing is added to a round once it is closed. The lock makes an answer wait for a close that is under way, and a close
-- for the answers that came before it.
CREATE FUNCTION refuse_late_rating() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Round" r JOIN "Ballot" b ON b."roundId" = r."id"
    WHERE b."id" = NEW."ballotId" AND r."state" = 'OPEN' FOR SHARE OF r;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the round is not open' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER while_open BEFORE INSERT ON "RoundRating" FOR EACH ROW EXECUTE FUNCTION refuse_late_rating();

-- A round goes open, closed, revealed, or is void before it is revealed; it never goes back.
CREATE FUNCTION refuse_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."state" IN ('REVEALED', 'VOID')
    OR NOT (NEW."state" = OLD."state" OR (OLD."state", NEW."state") IN (('OPEN', 'CLOSED'), ('CLOSED', 'REVEALED'), ('OPEN', 'VOID'), ('CLOSED', 'VOID'))) THEN
    RAISE EXCEPTION 'a round never goes back' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_forward BEFORE UPDATE OR DELETE ON "Round" FOR EACH ROW EXECUTE FUNCTION refuse_reopening();
