// Loads a review session that a request names, or refuses: what one may not read is "not found".
import "server-only";
import { AppError } from "@/lib/errors";
import { type Actor, participationIn, type Participation } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { readableSessions, type SessionRow, spokenInSessions, steeredSessions } from "@/lib/policies/session-policy";
import type { ClosenessRule } from "@/lib/statistics/closeness";
import type { PrismaFields, SqlColumns } from "./compile-condition";
import { isCoveringState } from "./covering";
import { type Transaction, database } from "./database";
import type { Prisma } from "./generated/client";

export const SESSION_FIELDS: PrismaFields<SessionRow, Prisma.SessionWhereInput> = {
  id: (values) => ({ id: { in: values.map(String) } }),
  teamId: (values) => ({ document: { teamId: { in: values.map(String) } } }),
  createdById: (values) => ({ createdById: { in: values.map(String) } }),
  kind: (values) => ({ kind: { in: values as SessionRow["kind"][] } }),
  state: (values) => ({ state: { in: values as SessionRow["state"][] } }),
};

/** The same for SQL, over the aliases s (Session) and sd (its Document). */
export const SESSION_COLUMNS: SqlColumns<SessionRow> = {
  id: `s."id"`,
  teamId: `sd."teamId"`,
  createdById: `s."createdById"`,
  kind: `s."kind"`,
  state: `s."state"`,
};

const WITH_TEAM = {
  document: { select: { teamId: true, title: true, archivedAt: true } },
} satisfies Prisma.SessionInclude;
type Loaded = Prisma.SessionGetPayload<{ include: typeof WITH_TEAM }>;
export type FoundSession = Omit<Loaded, "rule"> & { rule: ClosenessRule; facts: SessionRow };

/** For lib/live: what the policy is asked about. */
export async function loadSessionFacts(sessionId: string): Promise<SessionRow | null> {
  const row = await database().prisma.session.findUnique({ where: { id: sessionId }, include: WITH_TEAM });
  return row && factsOf(row);
}

/** @throws AppError not-found */
export async function findReadableSession(
  actor: Actor,
  sessionId: string,
  tx: Transaction = database().prisma,
  refusal = noSuchSession(),
): Promise<FoundSession> {
  const session = await loadSession(sessionId, tx);
  if (!session || !holds(readableSessions(actor), session.facts)) throw refusal;
  return session;
}

/** For whoever has been asked already whether they may read it. */
export async function loadSession(sessionId: string, tx: Transaction): Promise<FoundSession | null> {
  const row = await tx.session.findUnique({ where: { id: sessionId }, include: WITH_TEAM });
  return row && { ...row, rule: row.rule as ClosenessRule, facts: factsOf(row) };
}

/** The same, held until the transaction ends: what changes a session comes one after the other. */
export async function claimSession(
  actor: Actor,
  sessionId: string,
  tx: Transaction,
  refusal = noSuchSession(),
): Promise<FoundSession> {
  await tx.$executeRaw`SELECT 1 FROM "Session" WHERE "id" = ${sessionId}::uuid FOR UPDATE`;
  return findReadableSession(actor, sessionId, tx, refusal);
}

/** Who rates: admitted and not gone, the facilitator only where the session says so. */
export function ratingIn(sessionId: string) {
  return {
    sessionId,
    admittedAt: { not: null },
    leftAt: null,
    OR: [{ role: "RATER" as const }, { role: "FACILITATOR" as const, session: { facilitatorRates: true } }],
  };
}

/** @throws AppError forbidden */
export function checkSteers(actor: Actor, session: FoundSession): Participation {
  const participation = participationIn(actor, session.id);
  if (participation && holds(steeredSessions(actor), session.facts)) return participation;
  throw new AppError(
    "forbidden",
    session.state === "ARCHIVED" ? "This session is archived." : "Only the facilitator of the session does this.",
  );
}

/** @throws AppError forbidden */
export function checkSpeaks(actor: Actor, session: FoundSession): Participation {
  const participation = participationIn(actor, session.id);
  if (participation && holds(spokenInSessions(actor), session.facts)) return participation;
  throw new AppError(
    "forbidden",
    session.state === "ARCHIVED" ? "This session is archived." : "Only those who take part in the session do this.",
  );
}

/** In a hidden round one works by oneself: what tells a judgement waits for the reveal. @throws AppError conflict */
export function checkNoHiddenRound({ state }: FoundSession): void {
  if (!isCoveringState(state)) return;
  throw new AppError("conflict", "A hidden round is under way. Say this once it is revealed.");
}

/** @throws AppError bad-input for a clause that the session is not about; not-found where it stands in the address. */
export async function checkClauseOf(
  sessionId: string,
  clauseId: string,
  tx: Transaction,
  refusal = new AppError("bad-input", "This clause is not part of the session."),
): Promise<void> {
  const where = { sessionId_clauseId: { sessionId, clauseId } };
  if (!(await tx.sessionClause.findUnique({ where }))) throw refusal;
}

/** Said of what is not there and of what one may not see, of a round and of anything in it. */
export const noSuchRound = () => new AppError("not-found", "There is no such round, or you do not take part in it.");

export const noSuchSession = () =>
  new AppError("not-found", "There is no such session, or you do not take part in it.");

function factsOf({ id, createdById, kind, state, document: { teamId } }: Loaded): SessionRow {
  return { id, teamId, createdById, kind, state };
}
