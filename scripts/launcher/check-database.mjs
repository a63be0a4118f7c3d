import { withClient } from "./connect.mjs";
import { Refusal } from "./refusal.mjs";

const OLDEST_VERSION = 15;
const HOW_TO_CREATE = "make one with CREATE DATABASE clausemark TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'";

/**
 * Refuses a database in which the product would work badly later: better one sentence now.
 * @param {string} url @throws {Refusal}
 */
export async function checkDatabase(url) {
  const { version, name, encoding, ctype, hasTrigrams } = await describeDatabase(url);
  if (version < OLDEST_VERSION * 10_000) {
    throw new Refusal(
      `The server of DATABASE_URL is PostgreSQL ${Math.floor(version / 10_000)}: Clausemark needs ${OLDEST_VERSION} or newer.`,
    );
  }
  if (encoding !== "UTF8") {
    throw new Refusal(
      `The database “${name}” stores text as ${encoding}, which cannot hold every script: ${HOW_TO_CREATE}.`,
    );
  }
  // Under these, PostgreSQL knows ASCII letters only: search by parts of words finds no Chinese or Arabic at all.
  if (["C", "POSIX"].includes(ctype)) {
    throw new Refusal(
      `The database “${name}” has the locale ${ctype}, in which search finds no Chinese or Arabic: ${HOW_TO_CREATE}.`,
    );
  }
  if (!hasTrigrams) {
    throw new Refusal(
      `The database “${name}” lacks the extension pg_trgm, by which search forgives misspellings, and this account may not ` +
        "add it: let an administrator install PostgreSQL's contrib modules and run CREATE EXTENSION pg_trgm in it.",
    );
  }
}

async function describeDatabase(url) {
  try {
    const { rows } = await withClient(url, (client) =>
      client.query(
        `select current_setting('server_version_num')::int as version, datname as name,
                pg_encoding_to_char(encoding) as encoding, datctype as ctype,
                -- there already, or there to be installed: it is trusted, so the right to create in the database suffices
                exists (select from pg_extension where extname = 'pg_trgm')
                  or (has_database_privilege(oid, 'CREATE')
                    and exists (select from pg_available_extensions where name = 'pg_trgm')) as "hasTrigrams"
           from pg_database where datname = current_database()`,
      ),
    );
    return rows[0];
  } catch (error) {
    throw new Refusal(explainFailure(url, error), { cause: error });
  }
}

function explainFailure(url, error) {
  const { host, pathname, username } = parse(url);
  const name = decodeURIComponent(pathname.slice(1));
  switch (error.code) {
    case "ECONNREFUSED":
      return `No PostgreSQL answers at ${host}: start it, or correct DATABASE_URL.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `The host of DATABASE_URL (${host}) is not known: correct it.`;
    case "28P01":
    case "28000":
      return `PostgreSQL at ${host} does not let “${username}” in: correct the name or password in DATABASE_URL.`;
    case "3D000":
      return `PostgreSQL at ${host} has no database “${name}”: ${HOW_TO_CREATE}.`;
    default:
      return `The database at ${host} does not answer (${error.message}): correct DATABASE_URL, or see that server's log.`;
  }
}

function parse(url) {
  try {
    const parsed = new URL(url);
    if (/^postgres(ql)?:$/.test(parsed.protocol)) return parsed;
  } catch {
    // refused below, like any other address that is not PostgreSQL's
  }
  throw new Refusal(
    "DATABASE_URL is not an address of the form postgresql://name:password@host:5432/database: correct it.",
  );
}
