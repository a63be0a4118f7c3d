import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listAddresses } from "./addresses.mjs";
import { Refusal } from "./refusal.mjs";

const THIS_MACHINE = ["localhost", "127.0.0.1", "::1"];

/** Adds what .env says and the environment does not. */
export function loadSettings(root) {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * Where to serve, by PORT, HOST and PUBLIC_URL.
 * @returns {{ port: number, host: string, address: string, isOnNetwork: boolean }} `address` is what to open and to link to
 */
export function readPlace(env = process.env) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Refusal(`PORT must be a whole number from 1 to 65535, not “${env.PORT}”.`);
  }
  const asked = env.HOST || "localhost";
  const isOnNetwork = !THIS_MACHINE.includes(asked);
  // “localhost” is two addresses; to listen on whichever comes first would differ from machine to machine.
  const host = asked === "localhost" ? "127.0.0.1" : asked;
  const [first] = isOnNetwork ? listAddresses(host, port) : [`http://localhost:${port}`];
  return { port, host, isOnNetwork, address: (env.PUBLIC_URL || first).replace(/\/$/, "") };
}

/**
 * The environment of the server, the seed and the checks.
 * @param {{ place: ReturnType<typeof readPlace>, dataFolder: string, databaseUrl: string, mode: string }} given
 */
export function buildEnvironment({ place, dataFolder, databaseUrl, mode }) {
  const secret = process.env.AUTH_SECRET || process.env.NEXTAUTH_SECRET || readSecret(dataFolder);
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: place.address,
    BASE_URL: place.address,
    MAIL_OUTBOX: process.env.MAIL_OUTBOX || join(dataFolder, "outbox"),
    NEXT_TELEMETRY_DISABLED: "1",
    // On a network one machine has several addresses: next-auth then goes by the one the visitor used.
    ...(place.isOnNetwork && !process.env.PUBLIC_URL && { AUTH_TRUST_HOST: "1" }),
    ...(mode === "demo" && { CLAUSEMARK_DEMO: "1" }),
  };
}

/** Kept, because a new one would sign everybody out. */
function readSecret(dataFolder) {
  const file = join(dataFolder, "auth-secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}
