import pg from "pg";

/**
 * One connection, for as long as `use` runs.
 * @template T @param {string} url @param {(client: pg.Client) => Promise<T>} use @returns {Promise<T>}
 */
export async function withClient(url, use) {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    application_name: "clausemark start",
  });
  client.on("error", () => {}); // the query under way rejects too: once is enough
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The same server, another database. */
export function withDatabase(url, name) {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
