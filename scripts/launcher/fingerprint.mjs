import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * One hash over files and whole folders: names and contents, in a fixed order; what is missing counts as missing.
 * @param {string} root @param {string[]} paths relative to root @param {(path: string) => boolean} [isCounted]
 */
export function fingerprint(root, paths, isCounted = () => true) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((path) => listFiles(root, path)).filter(isCounted)) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** Does the work only if its inputs changed since it last succeeded. @returns {Promise<boolean>} whether it did */
export async function whenChanged(stamp, value, work) {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === value) return false;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, value);
  return true;
}

function listFiles(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  const entries = readEntries(full);
  if (!entries) return [path];
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap(({ name }) => listFiles(root, `${path}/${name}`));
}

function readEntries(path) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (error.code === "ENOTDIR") return undefined;
    throw error;
  }
}
