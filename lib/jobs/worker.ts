// Does the jobs that lib/data added: in each server process, beside its requests. Several share one queue.
import "server-only";
import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Logger, run, type Runner, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import { env } from "@/lib/env";
import { holdLock, unlockDead } from "./dead-workers";
import { taskList } from "./tasks";

// A mail that hangs must not keep a round from closing; and as many connections more, of a hundred.
const CONCURRENCY = 2;
/** How often what is due at a time is looked for; what is due at once is notified. */
const POLL_MS = 1_000;
const START_AGAIN_MS = 5_000;

type Options = {
  /** After how long a job of a worker that is gone is taken up, at the earliest. */
  deadAfterMs?: number;
  onProblem?: (message: string) => void;
};

export type Worker = { stop: () => Promise<void> };

/** Starts at once and comes back by itself, whatever becomes of the database. `stop` waits for the jobs under way. */
export function startWorker({ deadAfterMs = 15_000, onProblem = () => {} }: Options = {}): Worker {
  const stopping = new AbortController();
  let runner: Runner | undefined;

  async function keepRunning(): Promise<void> {
    while (!stopping.signal.aborted) {
      const pool = new pg.Pool({
        connectionString: env().DATABASE_URL,
        // One to listen, one to hold the lock, one to look for the dead.
        max: CONCURRENCY + 3,
        connectionTimeoutMillis: 5_000,
        application_name: "clausemark jobs",
      });
      // One that drops is replaced at the next query.
      pool.on("error", () => {});
      pool.on("connect", (client) => client.on("error", () => {}));
      let letGo = () => {};
      const sweep = setInterval(() => void unlockDead(pool, deadAfterMs).catch(() => {}), deadAfterMs / 2).unref();
      try {
        const events = new EventEmitter() as WorkerEvents;
        events.on("pool:create", ({ workerPool }) => {
          letGo = holdLock(pool, workerPool.id);
        });
        runner = await run({
          pgPool: pool,
          taskList,
          events,
          concurrency: CONCURRENCY,
          pollInterval: POLL_MS,
          noHandleSignals: true,
          parsedCronItems: [],
          logger: loggerOf(onProblem),
        });
        if (stopping.signal.aborted) await runner.stop();
        await runner.promise;
      } catch (error) {
        onProblem(`The job queue stopped and is started again: ${error instanceof Error ? error.message : error}`);
      } finally {
        runner = undefined;
        clearInterval(sweep);
        letGo();
        await pool.end().catch(() => {});
      }
      await sleep(START_AGAIN_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
  }

  const ended = keepRunning();
  return {
    async stop() {
      stopping.abort();
      await runner?.stop().catch(() => {});
      await ended;
    },
  };
}

function loggerOf(onProblem: (message: string) => void): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error" || level === "warning") onProblem(message);
  });
}
