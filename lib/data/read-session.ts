import "server-only";
import { type Actor, participationIn } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { readableDocuments } from "@/lib/policies/document-policy";
import { extendedSessions, plannedSessions, spokenInSessions, steeredSessions } from "@/lib/policies/session-policy";
import type { ParticipantDto, RoundDto, SessionView } from "@/lib/schemas/session";
import { moveFrom, SESSION_EVENTS } from "@/lib/sessions/transitions";
import { toCriterionDto } from "./criteria";
import { type Transaction, database } from "./database";
import { factsOf } from "./move-session";
import { readPlan } from "./plan-rounds";
import { readRounds } from "./read-rounds";
import { readAgenda, readDecisions, readDissents, readPins } from "./read-table";
import { findReadableSession, type FoundSession } from "./session-rows";
import { readClauses, readTexts } from "./session-texts";

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
    readRounds(tx, session, me),
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
    outcomes: row.outcomes,
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
    plan: await readPlan(tx, sessionId),
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
      plan: me !== null && holds(plannedSessions(actor), session.facts),
      extend: holds(extendedSessions(actor), session.facts),
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
    isGuest: row.personId === null && !row.isSimulated && row.recorderId === null,
    isSimulated: row.isSimulated,
    isAdmitted: row.admittedAt !== null,
    hasLeft: row.leftAt !== null,
    lateFromRound: missed.length > 0 ? missed.at(-1)!.ordinal + 1 : null,
    recorderId: row.recorderId,
  };
}
