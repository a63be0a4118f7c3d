import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { giveTo } from "./database-user.mjs";
import { Refusal } from "./refusal.mjs";
import { run, tail } from "./run.mjs";

export const OWNER = "clausemark";

// Only this machine may connect, with the password, and by TCP: a socket's path may not exceed 107 bytes, a checkout's may.
const SETTINGS = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
timezone = 'UTC'
log_timezone = 'UTC'
`;

// C.UTF-8 sorts the same on every machine and knows the letters of every script. macOS has it under no name.
const LOCALES = ["C.UTF-8", "en_US.UTF-8"];

/**
 * Makes the data folder of a new server once, whole or not at all: an interrupted attempt is thrown away.
 * @param {{ folder: string, bin: string, user?: { uid: number, gid: number }, env: object, isThrowaway: boolean }} place
 */
export async function createCluster({ folder, bin, user, env, isThrowaway }) {
  const cluster = join(folder, "cluster");
  if (existsSync(cluster)) return refuseOtherVersion(cluster, bin, env);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  giveTo(user, folder);
  const password = writePassword(folder, user);
  const unfinished = join(folder, "cluster.unfinished");
  let result;
  for (const locale of LOCALES) {
    rmSync(unfinished, { recursive: true, force: true });
    const args = ["-D", unfinished, "-U", OWNER, "--encoding=UTF8", `--locale=${locale}`, "--auth=scram-sha-256"];
    result = await run(join(bin, "initdb"), [...args, `--pwfile=${password}`, ...(isThrowaway ? ["--no-sync"] : [])], {
      ...user,
      env,
      cwd: "/",
    });
    if (result.code === 0 || !/locale/i.test(result.output)) break;
  }
  if (/could not look up effective user/.test(result.output)) {
    throw new Refusal(
      "PostgreSQL does not run for a user without a name (as in a container started with a bare number): name it, or set DATABASE_URL.",
    );
  }
  if (result.code !== 0) {
    throw new Refusal(`The database could not be made in ${folder}: the reason stands below.`, {
      detail: tail(result.output),
    });
  }
  writeFileSync(join(unfinished, "postgresql.conf"), SETTINGS, { flag: "a" });
  renameSync(unfinished, cluster);
}

/** Random, made once, and readable by its owner only. */
function writePassword(folder, user) {
  const file = join(folder, "password");
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("hex"), { mode: 0o600 });
  giveTo(user, file);
  return file;
}

async function refuseOtherVersion(cluster, bin, env) {
  const ours = /(\d+)/.exec((await run(join(bin, "postgres"), ["--version"], { env })).output)?.[1];
  const theirs = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (ours !== theirs) {
    throw new Refusal(
      `The data in ${cluster} was written by PostgreSQL ${theirs} and this release brings PostgreSQL ${ours}: start the release you had, back up, and restore the back-up here.`,
    );
  }
}
