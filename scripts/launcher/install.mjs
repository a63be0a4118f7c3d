import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "./refusal.mjs";
import { run, tail } from "./run.mjs";

/** Installs exactly what package-lock.json says, if node_modules differs from it. @returns {Promise<boolean>} whether it had to */
export async function installPackages(root, { signal } = {}) {
  if (isInstalled(root)) return false;
  // Under `npm start` npm names itself; Windows can start its script no other way.
  const [command, first] = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ["npm", []];
  const args = [...first, "ci", "--ignore-scripts", "--no-audit", "--no-fund"];
  const { code, output } = await run(command, args, { cwd: root, signal });
  if (code !== 0) {
    throw new Refusal("The packages could not be installed: see npm's reason below, then start again.", {
      detail: tail(output, 20),
    });
  }
  return true;
}

/** npm keeps, inside node_modules, a lock file of what it really put there; `npm ci` writes it last. */
export function isInstalled(root) {
  const hidden = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(hidden)) return false;
  const wanted = readPackages(join(root, "package-lock.json"));
  const found = readPackages(hidden);
  const isPresent = ([path, entry]) => (found[path] ? found[path].version === entry.version : entry.optional);
  const isWanted = ([path]) => wanted[path] !== undefined;
  return Object.entries(wanted).every(isPresent) && Object.entries(found).every(isWanted);
}

function readPackages(file) {
  const { packages } = JSON.parse(readFileSync(file, "utf8"));
  delete packages[""]; // the project itself
  return packages;
}
