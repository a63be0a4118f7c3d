import "server-only";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/policies/actor";
import { type Condition, holds } from "@/lib/policies/condition";
import type { ThreadRow } from "@/lib/policies/thread-policy";
import type { ThreadDto } from "@/lib/schemas/thread";
import { type Transaction, database } from "./database";
import { oneThreadSql, type Sql, threadFactsSql } from "./thread-json";

type ThreadResult = ThreadRow & { json: ThreadDto; coveredSince: Date | null };

/** The thread as the actor sees it. Also one's own deleted thread, so that its deletion can be undone. */
export async function readThread(actor: Actor, threadId: string, tx?: Transaction): Promise<ThreadDto> {
  return (await findThread(actor, threadId, tx)).json;
}

/** The same with the row the policies ask about. */
export async function findThread(actor: Actor, threadId: string, tx?: Transaction): Promise<ThreadResult> {
  const row = await runOne(oneThreadSql(actor, threadId), tx);
  if (!row) throw noSuchNote();
  return row;
}

/** Said of what is hidden and of what is not there, of a note and of anything in it: the words tell neither from the other. */
export function noSuchNote(): AppError {
  return new AppError("not-found", "This note does not exist, or you may not see it.");
}

/** For lib/live alone: one load for all receivers. `json.can` says no to everything until presentThread() asks the policy. */
export async function loadThreadFacts(threadId: string): Promise<ThreadResult | null> {
  return runOne(threadFactsSql(threadId));
}

/** Refuses what a readable thread's policy does not allow, with the reason. */
export function checkThread(condition: Condition<ThreadRow>, thread: ThreadResult, reason: string): void {
  if (!holds(condition, thread)) throw new AppError("forbidden", reason);
}

async function runOne({ text, values }: Sql, tx?: Transaction): Promise<ThreadResult | null> {
  const rows = tx
    ? await tx.$queryRawUnsafe<ThreadResult[]>(text, ...values)
    : (await database().pool.query<ThreadResult>(text, values)).rows;
  return rows[0] ?? null;
}
