// A worker in a process of its own, to be killed.
import { startWorker } from "@/lib/jobs/worker";

const worker = startWorker({ deadAfterMs: 1_000 });
process.once("SIGTERM", () => void worker.stop().then(() => process.exit(0)));
