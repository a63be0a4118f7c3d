import { Logger, runMigrations } from "graphile-worker";
import { Refusal } from "./refusal.mjs";

const silent = new Logger(() => () => {});

/**
 * Brings the job queue's own schema up to date: it must be there before the first change that adds a job. Several starts
 * at once do no harm.
 * @param {string} url @throws {Refusal}
 */
export async function installQueue(url) {
  try {
    await runMigrations({ connectionString: url, logger: silent });
  } catch (error) {
    if (error.code !== "42501") throw error;
    throw new Refusal(
      "The account of DATABASE_URL may not make the schema of the job queue: let an administrator run " +
        "GRANT CREATE ON DATABASE … TO that account.",
      { cause: error },
    );
  }
}
