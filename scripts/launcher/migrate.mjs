// Applies prisma/migrations without Prisma's engine, which would have to be downloaded. The bookkeeping is Prisma's own
// (its table, checksums and lock), so `prisma migrate status` and `deploy` accept the result and may take over any time.
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { withClient } from "./connect.mjs";
import { Refusal } from "./refusal.mjs";

// Prisma's: schema-engine, sql-schema-connector, flavour/postgres (ADVISORY_LOCK_ID).
const PRISMA_LOCK = 72707369;

// Prisma's table, word for word.
const TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/**
 * Brings the database up to the newest migration; several starts at once wait for each other.
 * @param {string} url @param {string} folder prisma/migrations
 * @returns {Promise<string[]>} the names applied now @throws {Refusal} where history and folder do not agree
 */
export async function migrate(url, folder) {
  const migrations = readMigrations(folder);
  return withClient(url, async (client) => {
    await client.query("select pg_advisory_lock($1)", [PRISMA_LOCK]); // freed when the connection ends
    await client.query("set client_min_messages = warning");
    await client.query(TABLE);
    const { rows } = await client.query(
      `select migration_name as name, checksum, finished_at is not null as "isFinished"
         from _prisma_migrations where rolled_back_at is null order by started_at`,
    );
    refuseDisagreement(migrations, rows);
    const applied = new Set(rows.map((row) => row.name));
    const pending = migrations.filter(({ name }) => !applied.has(name));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  });
}

function readMigrations(folder) {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      // A checkout on Windows may have turned the line ends: that is no edit, to Prisma neither.
      const checksum = createHash("sha256").update(sql.replaceAll("\r\n", "\n")).digest("hex");
      return { name, sql, checksum };
    });
}

function refuseDisagreement(migrations, rows) {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, isFinished } of rows) {
    const file = known.get(name);
    if (!file) {
      throw new Refusal(
        `The database has the migration ${name}, which this release does not know: start the newer release it came from.`,
      );
    }
    if (!isFinished) {
      throw new Refusal(
        `The migration ${name} once failed half-way: mend the database and settle it with “npx prisma migrate resolve”.`,
      );
    }
    if (checksum !== file.checksum) {
      throw new Refusal(
        `The migration ${name} was edited after this database applied it: restore the file and write a new migration.`,
      );
    }
  }
}

async function apply(client, { name, sql, checksum }) {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw new Refusal(`The migration ${name} failed and changed nothing (${error.message}).`, { cause: error });
  }
}
