// What is to happen later, or outside the database: a job is added in the transaction that causes it, so that neither is
// ever without the other. lib/jobs does them.
import "server-only";
import type { Transaction } from "./database";

export type MailKind =
  | "ballot-link"
  | "round-opened"
  | "round-not-opened"
  | "round-reminder"
  | "round-closed"
  | "round-revealed"
  | "brief-frozen";

export type MailJob = {
  kind: MailKind;
  /** To whom. */
  participantId: string;
  /** What it is about; of a mail about the session as a whole, the session. */
  subjectId: string;
  /** The same however often it is tried: its Message-ID is made of it. */
  key: string;
};

export type Jobs = {
  /** A planned round's time has come; `opensAt` says which time, so that one that was changed since is not kept. */
  "open-round": { sessionId: string; ordinal: number; opensAt: string };
  /** A round's time is over; `closesAt` as above. */
  "close-round": { roundId: string; closesAt?: string };
  /** Those who have not finished are to be reminded; `once` names the occasion. */
  "remind-raters": { roundId: string; once: string };
  "send-mail": MailJob;
};

type NewJob<Name extends keyof Jobs> = { payload: Jobs[Name]; key: string; runAt?: Date };

/** One of a key at a time: the same again replaces what still waits. */
export async function addJobs<Name extends keyof Jobs>(
  tx: Transaction,
  name: Name,
  jobs: readonly NewJob<Name>[],
): Promise<void> {
  if (jobs.length === 0) return;
  const rows = jobs.map(({ payload, key, runAt }) => ({ payload, key, runAt: runAt?.toISOString() ?? null }));
  await tx.$executeRaw`
    SELECT count(*) FROM json_to_recordset(${JSON.stringify(rows)}::json) AS j("payload" json, "key" text, "runAt" timestamptz),
      LATERAL graphile_worker.add_job(${name}, j."payload", run_at => j."runAt", job_key => j."key")`;
}

/** What waits under these keys is not to happen any more. */
export async function removeJobs(tx: Transaction, keys: readonly string[]): Promise<void> {
  for (const key of keys) await tx.$executeRaw`SELECT graphile_worker.remove_job(${key})`;
}
