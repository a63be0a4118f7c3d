// What the room has on its table: the agenda, what is decided and dissented from, and the quotes for the brief.
import "server-only";
import type { AgendaItem, DecisionDto, RoundDto, SessionView } from "@/lib/schemas/session";
import { makeAgenda } from "@/lib/sessions/agenda";
import type { Transaction } from "./database";
import type { FoundSession } from "./session-rows";
import type { ClauseRow } from "./session-texts";

export async function readAgenda(
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

export async function readDecisions(
  tx: Transaction,
  sessionId: string,
  participantId: string | null,
): Promise<DecisionDto[]> {
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

export async function readDissents(
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

export async function readPins(
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
