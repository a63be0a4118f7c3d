import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Refusal } from "./refusal.mjs";
import { tail } from "./run.mjs";

// A build answers in half a second, `next dev` compiles first.
const ANSWER_LIMIT_MS = 120_000;
// Requests under way finish within this; open event streams would hold a graceful stop for ever.
const GRACE_MS = 3000;

/**
 * Starts Next.js and waits until it answers.
 * @param {{ root: string, env: NodeJS.ProcessEnv, host: string, port: number, isDev?: boolean, signal?: AbortSignal }} options
 * @returns {Promise<{ pid: number, ended: Promise<void>, stop: (signal?: NodeJS.Signals) => Promise<void> }>}
 *   `ended` settles when the server ends, however it came to that
 */
export async function serve({ root, env, host, port, isDev = false, signal }) {
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const guard = pathToFileURL(join(import.meta.dirname, "exit-with-parent.mjs")).href;
  const child = spawn(
    process.execPath,
    ["--import", guard, next, isDev ? "dev" : "start", "-p", `${port}`, "-H", host],
    {
      cwd: root,
      env: { ...env, NODE_ENV: isDev ? "development" : "production" },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      // Out of the terminal's group, so that Ctrl-C reaches the launcher alone and everything stops in order.
      detached: process.platform !== "win32",
    },
  );
  let isUp = false;
  let output = "";
  for (const name of ["stdout", "stderr"]) {
    child[name].on("data", (chunk) => {
      if (!isUp) output += chunk;
      else process[name].write(chunk);
    });
  }
  let hasEnded = false;
  const ended = new Promise((resolve) => child.once("close", resolve)).then(() => void (hasEnded = true));
  const stop = (signal = "SIGTERM") => stopChild(child, ended, signal);

  const deadline = Date.now() + ANSWER_LIMIT_MS;
  while (!(await isHealthy(host, port))) {
    if (hasEnded || signal?.aborted || Date.now() > deadline) {
      await stop("SIGKILL");
      signal?.throwIfAborted();
      throw new Refusal("The server did not start: the end of what it said stands below.", {
        detail: tail(output, 20),
      });
    }
    await sleep(50);
  }
  isUp = true;
  return { pid: child.pid, ended, stop };
}

async function stopChild(child, ended, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  const grace = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
  await ended;
  clearTimeout(grace);
}

async function isHealthy(host, port) {
  const name = { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[host] ?? (host.includes(":") ? `[${host}]` : host);
  try {
    const response = await fetch(`http://${name}:${port}/api/v1/health`, { signal: AbortSignal.timeout(30_000) });
    return response.ok;
  } catch {
    return false; // not listening yet
  }
}
