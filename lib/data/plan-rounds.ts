// The run-sheet: which rounds are to open by themselves, and what became of each. The clock keeps it (run-clock.ts).
import "server-only";
import { AppError } from "@/lib/errors";
import { type KnownActor } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { plannedSessions } from "@/lib/policies/session-policy";
import type { SessionView } from "@/lib/schemas/session";
import type { EditPlan } from "@/lib/schemas/session-requests";
import { sayPast } from "@/lib/sessions/plan";
import type { Transaction } from "./database";
import type { PlannedRound, Round } from "./generated/client";
import { addJobs, removeJobs } from "./jobs";
import { checkSteers, claimSession } from "./session-rows";
import { setClock } from "./set-clock";
import { requireVersion, type WriteOptions, write } from "./write";

type Given = EditPlan["rounds"][number];
type Planned = PlannedRound & { round: Round | null };

export async function readPlan(tx: Transaction, sessionId: string): Promise<SessionView["plan"]> {
  const rows = await tx.plannedRound.findMany({ where: { sessionId }, orderBy: { ordinal: "asc" } });
  return rows.map(({ ordinal, opensAt, closesAt, revealsItself, roundId, refusal }) => ({
    ordinal,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt?.toISOString() ?? null,
    revealsItself,
    roundId,
    refusal,
  }));
}

/** Of a session that is being made. */
export async function makePlan(tx: Transaction, sessionId: string, plan: readonly Given[]): Promise<void> {
  for (const [at, given] of plan.entries()) await planRound(tx, sessionId, at + 1, given);
}

/** What has happened stays as it was; the rest is as it is given. @throws AppError forbidden, stale, conflict, bad-input */
export function editPlan(
  actor: KnownActor,
  sessionId: string,
  basedOn: number,
  { rounds }: EditPlan,
  options: WriteOptions,
): Promise<{ version: number }> {
  return write(actor, options, async ({ tx, notify }) => {
    const session = await claimSession(actor, sessionId, tx);
    checkSteers(actor, session);
    if (!holds(plannedSessions(actor), session.facts)) {
      const isOver = session.kind === "REVIEW";
      throw new AppError("conflict", isOver ? "The session is over: no round opens any more." : NOT_IN_REHEARSAL);
    }
    const { version } = session;
    requireVersion(basedOn, session, { id: sessionId, version, rounds: await readPlan(tx, sessionId) });
    const rows = await tx.plannedRound.findMany({
      where: { sessionId },
      orderBy: { ordinal: "asc" },
      include: { round: true },
    });
    for (let at = 0; at < Math.max(rows.length, rounds.length); at += 1) {
      await editRound(tx, sessionId, at + 1, rows[at] ?? null, rounds[at] ?? null);
    }
    const roundsPlanned = Math.max(session.roundsPlanned, rounds.length);
    await tx.session.update({ where: { id: sessionId }, data: { roundsPlanned, version: { increment: 1 } } });
    await notify({ topic: "session", id: sessionId });
    return { version: version + 1 };
  });
}

const NOT_IN_REHEARSAL = "In a rehearsal you open each round yourself.";

async function editRound(
  tx: Transaction,
  sessionId: string,
  ordinal: number,
  row: Planned | null,
  given: Given | null,
): Promise<void> {
  if (row?.round) return editOpened(tx, { ...row, round: row.round }, given);
  if (row && given && isSame(row, given)) return;
  if (!given) {
    await removeJobs(tx, [keyOf(sessionId, ordinal)]);
    await tx.plannedRound.delete({ where: { sessionId_ordinal: { sessionId, ordinal } } });
    return;
  }
  requireFuture(given.opensAt, ordinal, "opens");
  await planRound(tx, sessionId, ordinal, given);
}

/** Of a round that has opened only its end can still be moved, while that has not come. */
async function editOpened(tx: Transaction, row: PlannedRound & { round: Round }, given: Given | null): Promise<void> {
  const { ordinal, round } = row;
  if (given && isSame(row, given)) return;
  if (!given || new Date(given.opensAt).getTime() !== row.opensAt.getTime()) {
    throw new AppError("conflict", `Round ${ordinal} has opened already: its beginning stays as it was.`);
  }
  if (round.state !== "OPEN") {
    throw new AppError("conflict", `Round ${ordinal} is closed already: its times stay as they were.`);
  }
  if (given.closesAt) requireFuture(given.closesAt, ordinal, "closes");
  const closesAt = given.closesAt ? new Date(given.closesAt) : null;
  const data = { closesAt, revealsItself: closesAt !== null && given.revealsItself };
  await tx.round.update({ where: { id: round.id }, data });
  await tx.plannedRound.update({ where: { id: row.id }, data });
  await setClock(tx, round.id, round.openedAt, closesAt);
}

/** One that was refused at its time is a new one. */
async function planRound(tx: Transaction, sessionId: string, ordinal: number, given: Given): Promise<void> {
  const { opensAt, closesAt } = given;
  const data = {
    opensAt: new Date(opensAt),
    closesAt: closesAt ? new Date(closesAt) : null,
    revealsItself: closesAt !== null && given.revealsItself,
    refusedAt: null,
    refusal: null,
  };
  const where = { sessionId_ordinal: { sessionId, ordinal } };
  await tx.plannedRound.upsert({ where, create: { sessionId, ordinal, ...data }, update: data });
  const payload = { sessionId, ordinal, opensAt: data.opensAt.toISOString() };
  await addJobs(tx, "open-round", [{ key: keyOf(sessionId, ordinal), payload, runAt: data.opensAt }]);
}

/** A round has opened, by the clock or by hand: it is the next of the plan, which says from now on what it is. */
export async function fulfilPlan(tx: Transaction, round: Round): Promise<void> {
  const { id: roundId, sessionId, openedAt, closesAt, revealsItself } = round;
  const next = await nextPlanned(tx, sessionId);
  if (!next) return;
  const data = { roundId, opensAt: openedAt, closesAt, revealsItself, refusedAt: null, refusal: null };
  await tx.plannedRound.update({ where: { id: next.id }, data });
}

/** It was made void: what was planned has not happened. */
export async function unfulfilPlan(tx: Transaction, roundId: string): Promise<void> {
  const refusal = "The round was made void.";
  await tx.plannedRound.updateMany({ where: { roundId }, data: { roundId: null, refusedAt: new Date(), refusal } });
}

/** What the clock would open next. */
export function nextPlanned(tx: Transaction, sessionId: string): Promise<PlannedRound | null> {
  return tx.plannedRound.findFirst({ where: { sessionId, roundId: null }, orderBy: { ordinal: "asc" } });
}

function requireFuture(time: string, round: number, verb: "opens" | "closes"): void {
  if (new Date(time).getTime() > Date.now()) return;
  throw new AppError("bad-input", sayPast(round, verb));
}

function isSame(row: PlannedRound, { opensAt, closesAt, revealsItself }: Given): boolean {
  return (
    row.opensAt.getTime() === new Date(opensAt).getTime() &&
    (row.closesAt?.getTime() ?? null) === (closesAt ? new Date(closesAt).getTime() : null) &&
    row.revealsItself === (closesAt !== null && revealsItself)
  );
}

const keyOf = (sessionId: string, ordinal: number) => `open-round:${sessionId}:${ordinal}`;
