import "server-only";
import { type Actor, participationIn } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { readableDocuments } from "@/lib/policies/document-policy";
import { spokenInSessions, steeredSessions } from "@/lib/policies/session-policy";
import { roundResultsSchema } from "@/lib/schemas/round-results";
import type { AgendaItem, DecisionDto, ParticipantDto, RoundDto, SessionView } from "@/lib/schemas/session";
import { makeAgenda } from "@/lib/sessions/agenda";
import { moveFrom, SESSION_EVENTS } from "@/lib/sessions/transitions";
import { toCriterionDto } from "./criteria";
import { type Transaction, database } from "./database";
import { factsOf } from "./move-session";
import { countBallots, ownBallots } from "./round-rows";
import { findReadableSession, type FoundSession } from "./session-rows";

/** All that the actor may know of a session. @throws AppError not-found */
export async function readSession(
  actor: Actor,
  sessionId: string,
  tx: Transaction = database().prisma,
): Promise<SessionView> {
  return viewSession(actor, await findReadableSession(actor, sessionId, tx), tx);
}

/** The session as the actor sees it, who may read it by whatever right. */
export async function viewSession(actor: Actor, session: FoundSession, tx: Transaction): Promise<SessionView> {
  const { id: sessionId } = session;
  const me = participationIn(actor, sessionId);
  const [row, versions, clauses, participants, rounds, brief, transitions] = await Promise.all([
    tx.session.findUniqueOrThrow({
      where: { id: sessionId },
      include: { criterion: true, document: { select: { title: true, teamId: true } } },
    }),
    readTexts(tx, sessionId),
    readClauses(tx, sessionId),
    tx.participant.findMany({ where: { sessionId }, orderBy: [{ joinedAt: "asc" }, { name: "asc" }, { id: "asc" }] }),
    readRounds(tx, session, me?.participantId ?? null),
    tx.brief.findUnique({ where: { sessionId }, select: { frozenAt: true } }),
    tx.transition.findMany({
      where: { sessionId },
      orderBy: { sequence: "asc" },
      include: { participant: { select: { name: true } } },
    }),
  ]);
  const criterion = toCriterionDto(row.criterion);
  const isSteering = me !== null && holds(steeredSessions(actor), session.facts);
  const own = participants.find(({ id }) => id === me?.participantId);
  // Any of the clauses can be named for the next round, also where none would be asked again by itself.
  const facts = await factsOf(
    tx,
    session,
    clauses.map(({ id }) => id),
  );
  const moves = SESSION_EVENTS.map((event) => ({
    event,
    move: moveFrom(session.state, event, me?.role ?? null, facts, "…"),
  }));
  return {
    id: sessionId,
    kind: row.kind,
    title: row.title,
    state: row.state,
    sequence: row.sequence,
    version: row.version,
    document: {
      id: row.documentId,
      title: row.document.title,
      teamId: row.document.teamId,
    },
    criterion,
    rule: session.rule,
    isNamed: row.isNamed,
    facilitatorRates: row.facilitatorRates,
    roundsPlanned: row.roundsPlanned,
    order: row.order as SessionView["order"],
    finish: row.finish as SessionView["finish"],
    admitsAll: row.admitsAll,
    openedAt: row.openedAt?.toISOString() ?? null,
    versions,
    clauses: clauses.map(({ id, slug, number, title, evidenceGrade }) => ({ id, slug, number, title, evidenceGrade })),
    me: me && {
      participantId: me.participantId,
      role: me.role,
      rates: own?.role === "RATER" || (own?.role === "FACILITATOR" && row.facilitatorRates),
    },
    participants: participants
      // Who waits is the facilitator's to know.
      .filter(({ admittedAt }) => admittedAt !== null || isSteering)
      .map((each) => toParticipantDto(each, rounds)),
    rounds,
    agenda: await readAgenda(tx, session, clauses, rounds, me?.participantId ?? null, criterion),
    table:
      row.tableClauseId && row.tableSince ? { clauseId: row.tableClauseId, since: row.tableSince.toISOString() } : null,
    decisions: await readDecisions(tx, sessionId, me?.participantId ?? null),
    dissents: await readDissents(tx, sessionId, me?.participantId ?? null),
    pins: await readPins(tx, sessionId, me?.participantId ?? null),
    history: transitions.map(({ sequence, event, participant, reason, createdAt }) => ({
      sequence,
      event,
      by: participant?.name ?? null,
      reason,
      at: createdAt.toISOString(),
    })),
    isBriefFrozen: (brief?.frozenAt ?? null) !== null,
    can: {
      move: moves.filter(({ move }) => move.isAllowed).map(({ event }) => event),
      whyNoRound: whyNoRound(moves.find(({ event }) => event === "OPEN_ROUND")!.move, session, isSteering),
      steer: isSteering,
      speak: me !== null && holds(spokenInSessions(actor), session.facts),
      readNotes: holds(readableDocuments(actor), {
        teamId: session.facts.teamId,
        isArchived: session.document.archivedAt !== null,
      }),
    },
  };
}

function whyNoRound(move: ReturnType<typeof moveFrom>, { state }: FoundSession, isSteering: boolean): string | null {
  if (!isSteering || move.isAllowed || (state !== "READING" && state !== "DISCUSSION")) return null;
  return move.message;
}

async function readTexts(tx: Transaction, sessionId: string): Promise<SessionView["versions"]> {
  const rows = await tx.sessionVersion.findMany({
    where: { sessionId },
    orderBy: { ordinal: "asc" },
    include: { version: { select: { id: true, ordinal: true, edition: true } } },
  });
  return rows.map(({ version: { id, ordinal, edition } }) => ({
    id,
    ordinal,
    editionTitle: edition.title,
    language: edition.language,
    direction: edition.direction,
    status: edition.status,
  }));
}

type ClauseRow = SessionView["clauses"][number] & {
  ordinal: number;
  position: number | null;
  minutes: number | null;
  isSkipped: boolean;
};

/** In the order of the text that opens. */
async function readClauses(tx: Transaction, sessionId: string): Promise<ClauseRow[]> {
  return tx.$queryRaw<ClauseRow[]>`
    SELECT c."id"::text AS "id", c."slug", i."number", i."title", i."apparatus"->>'evidenceGrade' AS "evidenceGrade",
      COALESCE(i."ordinal", 0) AS "ordinal", s."position", s."minutes", s."isSkipped"
    FROM "SessionClause" s JOIN "Clause" c ON c."id" = s."clauseId"
    LEFT JOIN "ClauseInVersion" i ON i."clauseId" = c."id" AND i."versionId" = (
      SELECT "versionId" FROM "SessionVersion" WHERE "sessionId" = ${sessionId}::uuid ORDER BY "ordinal" LIMIT 1)
    WHERE s."sessionId" = ${sessionId}::uuid ORDER BY i."ordinal" NULLS LAST, c."slug"`;
}

async function readRounds(tx: Transaction, session: FoundSession, participantId: string | null): Promise<RoundDto[]> {
  const [rounds, counts, ballots] = await Promise.all([
    tx.round.findMany({
      where: { sessionId: session.id },
      orderBy: { ordinal: "asc" },
      omit: { seed: true },
      include: { clauses: { select: { clauseId: true }, orderBy: { clauseId: "asc" } } },
    }),
    countBallots(session.id, session.finish, tx),
    participantId ? ownBallots(participantId, tx) : new Map<string, never>(),
  ]);
  return rounds.map((round) => {
    const { finished = 0, of = 0 } = counts.get(round.id) ?? {};
    const ballot = ballots.get(round.id);
    const clauseIds = round.clauses.map(({ clauseId }) => clauseId);
    return {
      id: round.id,
      ordinal: round.ordinal,
      state: round.state,
      openedAt: round.openedAt.toISOString(),
      closesAt: round.closesAt?.toISOString() ?? null,
      revealsItself: round.revealsItself,
      closedAt: round.closedAt?.toISOString() ?? null,
      revealedAt: round.revealedAt?.toISOString() ?? null,
      voidReason: round.voidReason,
      clauseIds,
      roster: { finished, of },
      commitment: round.commitment,
      results: round.state === "REVEALED" ? roundResultsSchema.parse(round.results) : null,
      mine: ballot
        ? {
            isDone: ballot.isDone,
            isFinished: session.finish === "said-done" ? ballot.isDone : ballot.ratings.length === clauseIds.length,
            ratings: ballot.ratings,
          }
        : null,
    };
  });
}

type ParticipantRow = Awaited<ReturnType<Transaction["participant"]["findMany"]>>[number];

function toParticipantDto(row: ParticipantRow, rounds: readonly RoundDto[]): ParticipantDto {
  const missed = rounds.filter(
    ({ closedAt }) => closedAt !== null && row.admittedAt && row.admittedAt.toISOString() > closedAt,
  );
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    group: row.groupName,
    isGuest: row.personId === null && !row.isSimulated,
    isSimulated: row.isSimulated,
    isAdmitted: row.admittedAt !== null,
    hasLeft: row.leftAt !== null,
    lateFromRound: missed.length > 0 ? missed.at(-1)!.ordinal + 1 : null,
  };
}

async function readAgenda(
  tx: Transaction,
  { id: sessionId }: FoundSession,
  clauses: readonly ClauseRow[],
  rounds: readonly RoundDto[],
  participantId: string | null,
  scale: SessionView["criterion"],
): Promise<AgendaItem[]> {
  const wishes = await tx.discussAnyway.findMany({
    where: { sessionId },
    select: { clauseId: true, participantId: true },
  });
  const wanted = new Set(wishes.map(({ clauseId }) => clauseId));
  const mine = new Set(wishes.filter((wish) => wish.participantId === participantId).map(({ clauseId }) => clauseId));
  const rows = new Map(clauses.map((clause) => [clause.id, clause]));
  const latest = new Map(
    rounds.flatMap(({ results }) => results?.clauses.map((each) => [each.clauseId, each] as const) ?? []),
  );
  // Before the first reveal there is nothing to arrange by, and no lane to be in.
  if (latest.size === 0) return [];
  const entries = clauses.map(({ id, ordinal, position }) => ({
    clauseId: id,
    ordinal,
    position,
    wantsDiscussion: wanted.has(id),
    result: latest.get(id) ?? null,
  }));
  return makeAgenda(entries, scale).map(({ clauseId, lane }) => {
    const { position, minutes, isSkipped } = rows.get(clauseId)!;
    return {
      clauseId,
      lane,
      position,
      minutes,
      isSkipped,
      wantsDiscussion: wanted.has(clauseId),
      isMyWish: mine.has(clauseId),
    };
  });
}

async function readDecisions(tx: Transaction, sessionId: string, participantId: string | null): Promise<DecisionDto[]> {
  const rows = await tx.decision.findMany({
    where: { sessionId, supersededBy: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { consents: true },
  });
  return rows.map(({ id, clauseId, outcome, words, version, decidedAt, reopenReason, consents }) => {
    const count = (stance: keyof DecisionDto["stances"]) => consents.filter((each) => each.stance === stance).length;
    return {
      id,
      clauseId,
      outcome,
      words,
      version,
      decidedAt: decidedAt?.toISOString() ?? null,
      reopenReason,
      stances: { AGREE: count("AGREE"), LIVE_WITH: count("LIVE_WITH"), OBJECT: count("OBJECT") },
      mine: consents.find((each) => each.participantId === participantId)?.stance ?? null,
    };
  });
}

async function readDissents(
  tx: Transaction,
  sessionId: string,
  participantId: string | null,
): Promise<SessionView["dissents"]> {
  const rows = await tx.dissent.findMany({
    where: { sessionId, withdrawnAt: null },
    // By id, which is random: the order of time could tell who.
    orderBy: { id: "asc" },
    include: { participant: { select: { name: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    clauseId: row.clauseId,
    words: row.words,
    by: row.isSigned ? row.participant.name : null,
    isMine: row.participantId === participantId,
  }));
}

async function readPins(
  tx: Transaction,
  sessionId: string,
  participantId: string | null,
): Promise<SessionView["pins"]> {
  const rows = await tx.pin.findMany({
    where: { sessionId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, clauseId: true, versionId: true, exact: true, start: true, end: true, pinnedById: true },
  });
  return rows.map(({ pinnedById, ...pin }) => ({ ...pin, isMine: pinnedById === participantId }));
}
