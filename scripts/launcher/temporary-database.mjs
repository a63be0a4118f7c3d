// A server that leaves nothing behind, for the demo and the tests: its own folder, deleted at the end. What a kill -9
// left is found and cleared away by the next one.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "./open-database.mjs";
import { startPostgres } from "./postgres.mjs";
import { findPostmaster } from "./postmaster.mjs";

/** @param {{ dataFolder: string }} options @returns the same as `openDatabase` */
export async function openTemporaryDatabase({ dataFolder }) {
  const parent = join(dataFolder, "temporary");
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  await sweep({ dataFolder, parent });
  const folder = join(parent, `${process.pid}-${Date.now().toString(36)}`);
  const database = await openDatabase({ dataFolder, folder, isThrowaway: true });
  return {
    ...database,
    state: "a fresh one, thrown away at the end",
    stop: async () => {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function sweep({ dataFolder, parent }) {
  for (const name of readdirSync(parent)) {
    if (isRunning(Number(name.split("-")[0]))) continue;
    const folder = join(parent, name);
    if (findPostmaster(join(folder, "cluster"))) await (await startPostgres({ dataFolder, folder })).stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return error.code === "EPERM";
  }
}
