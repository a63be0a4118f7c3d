import "server-only";
import { log } from "@/lib/http/log";
import { startWorker } from "./worker";

// `next dev` may load this more than once.
const store = globalThis as { clausemarkWorker?: boolean };

/** The worker of this process, from its start to its end. */
export function workBesideServer(): void {
  if (store.clausemarkWorker) return;
  store.clausemarkWorker = true;
  const worker = startWorker({ onProblem: (message) => log().warn({ part: "jobs" }, message) });
  // The server ends itself; what is under way in the queue is finished meanwhile, or taken up by the next.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void worker.stop());
}
