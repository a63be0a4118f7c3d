// The one way to change anything: one transaction holds the change, its line in the activity log, its live notices and
// the answer kept for its idempotency key. Either all of it happened or none, also over a kill -9.
import "server-only";
import { idOf, type KnownActor } from "@/lib/policies/actor";
import { AppError } from "@/lib/errors";
import type { Notice } from "@/lib/schemas/notice";
import { type Transaction, database } from "./database";

/** Given by route() from the Idempotency-Key header: the key, and a hash of what was asked with it. */
export type Once = { key: string; requestHash: string };

/** What a write was asked with, beside its content. */
export type WriteOptions = {
  once?: Once;
  /** The browser tab that asked; its own notice tells it so, and it need not paint twice. */
  clientId?: string;
};

type ActivityLine = { teamId: string; documentId?: string; verb: string; subjectId: string };

export type Write = {
  tx: Transaction;
  /** Sent to every listening process when, and only if, the transaction commits. */
  notify: (notice: Notice) => Promise<void>;
  log: (line: ActivityLine) => Promise<void>;
};

export const NOTICE_CHANNEL = "clausemark";

/** Whose tab changed something in a session would be a name on what is said without one. */
const isOfSession = (notice: Notice) => notice.topic === "session" || notice.topic === "participants";

export async function sendNotice(tx: Transaction, notice: Notice): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${NOTICE_CHANNEL}, ${JSON.stringify(notice)})`;
}

/** Runs `change` in a transaction. With `once`, a second call with the same key returns the first call's result. */
export async function write<Result>(
  actor: KnownActor,
  options: WriteOptions,
  change: (write: Write) => Promise<Result>,
): Promise<Result> {
  return database().prisma.$transaction(
    async (tx) => {
      const kept = options.once && (await claimKey(tx, actor, options.once));
      if (kept) return kept.response as Result;
      const result = await change({
        tx,
        notify: (notice) => sendNotice(tx, isOfSession(notice) ? notice : { ...notice, clientId: options.clientId }),
        // What a guest does is in the session's own history.
        log: async (line) => {
          if (actor.kind === "person") await tx.activity.create({ data: { ...line, personId: actor.personId } });
        },
      });
      if (options.once) {
        await tx.idempotencyKey.update({
          where: { actorId_key: { actorId: idOf(actor), key: options.once.key } },
          data: { response: result as object },
        });
      }
      return result;
    },
    { maxWait: 5_000, timeout: 15_000 },
  );
}

/** Takes the key, waiting for a twin request still under way (its unique row blocks ours until it ends). */
async function claimKey(tx: Transaction, actor: KnownActor, once: Once): Promise<{ response: unknown } | null> {
  const taken = await tx.$executeRaw`
    INSERT INTO "IdempotencyKey" ("actorId", "key", "requestHash")
    VALUES (${idOf(actor)}::uuid, ${once.key}, ${once.requestHash})
    ON CONFLICT DO NOTHING`;
  if (taken === 1) return null;
  const kept = await tx.idempotencyKey.findUniqueOrThrow({
    where: { actorId_key: { actorId: idOf(actor), key: once.key } },
  });
  if (kept.requestHash !== once.requestHash) {
    throw new AppError("conflict", "This Idempotency-Key was used for another request. Send a new key.");
  }
  return { response: kept.response };
}

/** Refuses an edit of a row that somebody has changed since. `current` goes back with the refusal, so that both texts can be shown. */
export function requireVersion(given: number, row: { version: number }, current: unknown): void {
  if (given === row.version) return;
  throw new AppError("stale", "Somebody changed this since you opened it. Compare both and save again.", { current });
}
