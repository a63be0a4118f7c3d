import { spawn } from "node:child_process";

/**
 * Runs a program to its end and keeps what it printed (stdout and stderr in the order they came).
 * @param {string} command @param {string[]} args
 * @param {import("node:child_process").SpawnOptions & { show?: boolean }} [options] `show` prints it as it comes, too
 * @returns {Promise<{ code: number, output: string }>} 127 where the program could not be started at all
 */
export function run(command, args, { show = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    let output = "";
    const keep = (stream) => (chunk) => {
      output += chunk;
      if (show) stream.write(chunk);
    };
    child.stdout.on("data", keep(process.stdout));
    child.stderr.on("data", keep(process.stderr));
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The last lines of a log, where the reason usually stands. */
export function tail(text, lines = 12) {
  return text.trim().split("\n").slice(-lines).join("\n");
}
