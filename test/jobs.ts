import { setTimeout as sleep } from "node:timers/promises";
import { Logger, runOnce } from "graphile-worker";
import { database } from "@/lib/data/database";
import { env } from "@/lib/env";
import { taskList } from "@/lib/jobs/tasks";

const { pool } = database();

export type WaitingJob = {
  id: string;
  task: string;
  key: string;
  runAt: Date;
  attempts: number;
  lastError: string | null;
};

/** The jobs whose key has this in it. */
export async function waitingJobs(part: string): Promise<WaitingJob[]> {
  const { rows } = await pool.query<WaitingJob>(
    `SELECT "id"::text, "task_identifier" AS "task", "key", "run_at" AS "runAt", "attempts", "last_error" AS "lastError"
     FROM graphile_worker.jobs WHERE "key" LIKE '%' || $1 || '%' ORDER BY "key"`,
    [part],
  );
  return rows;
}

/** Makes them due now, as if their time had come or their pause were over. */
export async function makeDue(part: string): Promise<void> {
  await pool.query(
    `UPDATE graphile_worker._private_jobs SET "run_at" = now() - interval '1 second' WHERE "key" LIKE '%' || $1 || '%'`,
    [part],
  );
}

/** What other tests left is not to be met. */
export async function forgetJobs(): Promise<void> {
  await pool.query(`DELETE FROM graphile_worker._private_jobs`);
}

/** Does all that is due, and what that adds. */
export async function doJobs(): Promise<void> {
  const logger = new Logger(() => () => {});
  await runOnce({ connectionString: env().DATABASE_URL, taskList, noHandleSignals: true, logger });
}

export async function until(isSo: () => Promise<boolean> | boolean, limitMs = 20_000): Promise<void> {
  for (const deadline = Date.now() + limitMs; !(await isSo()); await sleep(50)) {
    if (Date.now() > deadline) throw new Error(`Not so after ${limitMs} ms: ${isSo}`);
  }
}
