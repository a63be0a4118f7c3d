// Data lies in the checkout, so that deleting the checkout deletes everything. Root's database user often cannot get
// there (a home folder closed to others): then it lies where system services keep theirs.
import { createHash } from "node:crypto";
import { accessSync, chmodSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { canReach, findDatabaseUser } from "./database-user.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * @param {{ root: string, chosen?: string, elsewhere?: string }} options `chosen` is CLAUSEMARK_DATA
 * @returns {{ folder: string, notice?: string }} `notice` says in one sentence where the data went, if not where expected
 */
export function locateData({ root, chosen = process.env.CLAUSEMARK_DATA, elsewhere = "/var/lib/clausemark" }) {
  const wanted = chosen ? resolve(chosen) : join(root, ".clausemark");
  makeFolder(wanted);
  const user = findDatabaseUser();
  if (canReach(user, wanted)) return { folder: wanted };
  if (chosen) {
    throw new Refusal(
      `The database's user “${user.name}” cannot get into CLAUSEMARK_DATA=${wanted}: open the folders above it (chmod o+x) or choose another.`,
    );
  }
  const folder = join(elsewhere, createHash("sha256").update(root).digest("hex").slice(0, 12));
  makeFolder(folder);
  if (!canReach(user, folder)) {
    throw new Refusal(
      `The database's user “${user.name}” reaches neither ${wanted} nor ${folder}: set CLAUSEMARK_DATA to a folder it can.`,
    );
  }
  return {
    folder,
    notice: `The data is in ${folder}, because the database's user “${user.name}” cannot get into ${root}.`,
  };
}

function makeFolder(folder) {
  try {
    makeWithParents(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Refusal(
      `The folder ${folder} cannot be written (${error.code}): correct its permissions, or set CLAUSEMARK_DATA to one that can.`,
      { cause: error },
    );
  }
}

/** Not mkdir's own `recursive`: in Node 20 that never returns where the system refuses with ENOENT, as in /proc. */
function makeWithParents(folder) {
  if (existsSync(folder)) return;
  makeWithParents(dirname(folder));
  mkdirSync(folder);
  chmodSync(folder, 0o755); // whatever the umask: the database's user passes through, and what is secret has its own mode
}
