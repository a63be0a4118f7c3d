// What each job does. All of it can be done twice without harm: a worker may die after the work and before saying so.
import "server-only";
import type { TaskList } from "graphile-worker";
import type { Jobs } from "@/lib/data/jobs";
import { readMailFacts, recordDelivery } from "@/lib/data/mail-facts";
import { closeByClock, openByClock, remindRaters } from "@/lib/data/run-clock";
import { compose } from "@/lib/mail/compose";
import { deliver, publicUrl, Undeliverable } from "@/lib/mail/deliver";

type Task<Name extends keyof Jobs> = (payload: Jobs[Name], job: { addedAt: Date }) => Promise<void>;

const TASKS: { [Name in keyof Jobs]: Task<Name> } = {
  "open-round": openByClock,
  "close-round": closeByClock,
  "remind-raters": ({ roundId, once }) => remindRaters(roundId, once),
  async "send-mail"(job, { addedAt }) {
    const facts = await readMailFacts(job);
    if (!facts) return;
    const letter = compose(job.kind, facts, publicUrl());
    let hasFailed = false;
    try {
      await deliver({ to: facts.to, letter, key: job.key, addedAt });
    } catch (error) {
      if (!(error instanceof Undeliverable)) throw error;
      hasFailed = true;
    }
    await recordDelivery(job, hasFailed);
  },
};

/** As the queue calls them. */
export const taskList: TaskList = Object.fromEntries(
  Object.entries(TASKS).map(([name, task]) => [
    name,
    (payload: unknown, { job }) =>
      (task as Task<keyof Jobs>)(payload as Jobs[keyof Jobs] & never, { addedAt: new Date(job.created_at) }),
  ]),
);
