// The built product on a database of its own, as the journeys use it.
import { join } from "node:path";
import { serve } from "../launcher/serve.mjs";
import { findFreePort } from "./free-port.mjs";
import { cloneDatabase, dropDatabase } from "./template.mjs";

const root = join(import.meta.dirname, "..", "..");
const SETUP_TOKEN = "set-up-token-of-the-journeys";

export const TEMPLATE = "journeys_template";
/** How the set-up tells the workers where the server is. */
export const SERVER_VARIABLE = "JOURNEYS_DATABASE_SERVER";

/** The settings of one installation. A build folder of its own lets a running product stand beside the tests. */
export function productEnvironment({ databaseUrl, port }) {
  const secret = "a secret of the journeys, long enough to pass";
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: `http://localhost:${port}`,
    BASE_URL: `http://localhost:${port}`,
    PUBLIC_URL: "",
    SMTP_URL: process.env.JOURNEYS_SMTP_URL ?? "",
    MAIL_FROM: "Clausemark <clausemark@example.org>",
    MAIL_OUTBOX: join(root, "test-results", "outbox", `${port}`),
    SETUP_TOKEN,
    CLAUSEMARK_DEMO: "0",
    LOG_LEVEL: "error",
    NEXT_DIST_DIR: ".next-test",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/**
 * A fresh installation, started. `stop("SIGKILL")` is a crash; `start()` brings it back on the same port and database.
 * @param {string} name of its database, unique among those running
 */
export async function startProduct(name) {
  const serverUrl = process.env[SERVER_VARIABLE];
  const databaseUrl = await cloneDatabase(serverUrl, TEMPLATE, name);
  const port = await findFreePort();
  const env = productEnvironment({ databaseUrl, port });
  let server;
  const start = async () => void (server = await serve({ root, env, host: "127.0.0.1", port }));
  /** @param {NodeJS.Signals} [signal] */
  const stop = async (signal) => server.stop(signal);
  await start();
  const discard = async () => {
    await stop("SIGKILL");
    await dropDatabase(serverUrl, name);
  };
  return { baseURL: `http://localhost:${port}`, setupToken: SETUP_TOKEN, databaseUrl, start, stop, discard };
}
