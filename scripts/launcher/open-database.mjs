import { join } from "node:path";
import { checkDatabase } from "./check-database.mjs";
import { withClient, withDatabase } from "./connect.mjs";
import { installQueue } from "./install-queue.mjs";
import { migrate } from "./migrate.mjs";
import { startPostgres } from "./postgres.mjs";

const NAME = "clausemark";

/**
 * The database the product will use: DATABASE_URL's, or else the embedded one, made on first use.
 * @param {{ dataFolder: string, external?: string, folder?: string, isThrowaway?: boolean }} options
 * @returns {Promise<{ url: string, state: string, stop: () => Promise<void>, revive: () => Promise<boolean> }>} `state` for
 *   the person, in a few words; `revive` starts a server that ended and says whether it had to
 */
export async function openDatabase({ dataFolder, external, ...rest }) {
  if (external) {
    await checkDatabase(external);
    return {
      url: external,
      state: `the one of DATABASE_URL (${new URL(external).host})`,
      stop: async () => {},
      revive: async () => false,
    };
  }
  const postgres = await startPostgres({ dataFolder, ...rest });
  const url = withDatabase(postgres.url, NAME);
  await createIfMissing(postgres.url, NAME);
  return {
    url,
    state: postgres.isAdopted ? "adopted the one already running" : "started",
    stop: postgres.stop,
    revive: async () => !postgres.isRunning() && !(await startPostgres({ dataFolder, ...rest })).isAdopted,
  };
}

/** @returns {Promise<string[]>} the migrations applied now */
export async function migrateDatabase(url, root) {
  const applied = await migrate(url, join(root, "prisma", "migrations"));
  await installQueue(url);
  return applied;
}

async function createIfMissing(serverUrl, name) {
  await withClient(serverUrl, async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${name} template template0`);
  });
}
