// A worker that is killed leaves its job taken, and the queue itself would wait four hours for it. So each worker holds a
// lock for as long as it has a connection, and jobs of those that hold none are given back.
import "server-only";
import type { Pool, PoolClient } from "pg";

// Of our advisory locks; Prisma's migrations use another one.
const LOCK_CLASS = 72707370;
const RETRY_MS = 1_000;

/** On a connection of its own, and on another one should it drop. @returns what lets go of it */
export function holdLock(pool: Pool, workerId: string): () => void {
  let isOver = false;
  let held: PoolClient | undefined;
  let retry: NodeJS.Timeout | undefined;

  async function take(): Promise<void> {
    const client = await pool.connect().catch(() => undefined);
    const letGo = () => {
      if (held !== client) return;
      held = undefined;
      client?.release(true);
      if (!isOver) retry = setTimeout(() => void take(), RETRY_MS).unref();
    };
    held = client;
    if (!client || isOver) return letGo();
    client.once("error", letGo);
    await client.query("SELECT pg_advisory_lock($1, hashtext($2))", [LOCK_CLASS, workerId]).catch(letGo);
  }

  void take();
  return () => {
    isOver = true;
    clearTimeout(retry);
    held?.release(true);
    held = undefined;
  };
}

/** Gives back what was taken at least so long ago by a worker that is gone: until then it may not have its lock yet. */
export async function unlockDead(pool: Pool, deadAfterMs: number): Promise<void> {
  await pool.query(
    `SELECT graphile_worker.force_unlock_workers(array_agg("id")) FROM (
       SELECT DISTINCT "locked_by" AS "id" FROM graphile_worker.jobs
       WHERE "locked_at" < now() - make_interval(secs => $1)) AS "taken"
     WHERE NOT EXISTS (
       SELECT 1 FROM pg_locks WHERE "locktype" = 'advisory' AND "granted" AND "classid" = $2
         AND "objid" = (hashtext("id")::bigint & 4294967295)::oid
         AND "database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database()))`,
    [deadAfterMs / 1000, LOCK_CLASS],
  );
}
