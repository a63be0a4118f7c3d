// PostgreSQL refuses to run as root, so root lends it another user: one made for it, else the one with no rights.
import { spawnSync } from "node:child_process";
import { chownSync, existsSync, statSync } from "node:fs";
import { Refusal } from "./refusal.mjs";

const CANDIDATES = ["postgres", "_postgres", "nobody"];

/** @returns {{ name: string, uid: number, gid: number } | undefined} undefined where our own user will do */
export function findDatabaseUser() {
  if (process.platform === "win32" || process.getuid() !== 0) return undefined;
  for (const name of CANDIDATES) {
    const [uid, gid] = ["-u", "-g"].map((flag) =>
      Number(spawnSync("id", [flag, name], { encoding: "utf8" }).stdout || NaN),
    );
    if (uid > 0 && gid > 0) return { name, uid, gid };
  }
  throw new Refusal(
    "PostgreSQL does not run as root, and this machine has no user “postgres” or “nobody”: start as an ordinary user.",
  );
}

/** Data that an ordinary user made stays theirs when root starts. @returns {{ uid: number, gid: number } | undefined} */
export function findOwner(folder) {
  if (process.platform === "win32" || process.getuid() !== 0 || !existsSync(folder)) return undefined;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { uid, gid };
}

/** Whether that user gets as far as this folder: asked of the system, because modes alone do not tell (access lists). */
export function canReach(user, folder) {
  if (!user) return true;
  const { uid, gid } = user;
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { uid, gid, cwd: "/" }).status === 0;
}

/** Gives a file or folder to the database's user. */
export function giveTo(user, path) {
  if (user) chownSync(path, user.uid, user.gid);
}
