// postmaster.pid is PostgreSQL's own note of who serves a data folder. After a crash it outlives its process, and in a
// container its number soon belongs to another program, which would keep PostgreSQL from ever starting again.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * The live server of this data folder, if there is one; a note left by a dead one is removed.
 * @param {string} cluster @returns {{ pid: number, port: number } | undefined}
 */
export function findPostmaster(cluster) {
  const file = join(cluster, "postmaster.pid");
  let lines;
  try {
    lines = readFileSync(file, "utf8").split("\n");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (pid > 0 && isPostgres(pid)) return { pid, port };
  rmSync(file, { force: true });
  return undefined;
}

function isPostgres(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === "ESRCH") return false;
  }
  // A zombie has an empty command line: dead, but not yet collected by a container's first process.
  return /postgres/i.test(readCommand(pid));
}

function readCommand(pid) {
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    } catch {
      return ""; // it ended between the two looks
    }
  }
  const [command, args] =
    process.platform === "win32"
      ? ["tasklist", ["/FI", `PID eq ${pid}`, "/NH"]]
      : ["ps", ["-o", "command=", "-p", `${pid}`]];
  return spawnSync(command, args, { encoding: "utf8" }).stdout ?? "";
}
