// The real command in real processes, on the build of the tests.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, beforeEach, expect, inject, onTestFinished, test } from "vitest";
import { buildProduct } from "./launcher/build.mjs";
import { findPostmaster } from "./launcher/postmaster.mjs";
import { findFreePort } from "./testing/free-port.mjs";
import { productEnvironment } from "./testing/product.mjs";
import { cloneDatabase } from "./testing/template.mjs";
import { makeTemporaryFolder } from "./testing/temporary-folder.mjs";

const root = join(import.meta.dirname, "..");
const SETUP_TOKEN = "set-up-token-of-the-tests";
// Under `npm test` it stands already; alone, a test that starts the product must not time out over building it.
beforeAll(
  () => buildProduct(root, { env: productEnvironment({ databaseUrl: inject("databaseServer"), port: 3000 }) }),
  240_000,
);

let data;
let port;
beforeEach(async () => {
  data = join(makeTemporaryFolder(), "data");
  port = await findFreePort();
});

/** `npm start` with these settings; empty ones keep a developer's own .env out. */
function start(settings = {}) {
  const env = { ...process.env, DATABASE_URL: "", AUTH_SECRET: "", NEXTAUTH_SECRET: "", HOST: "", PUBLIC_URL: "" };
  Object.assign(env, { SMTP_URL: "", MAIL_OUTBOX: "" });
  Object.assign(env, { CLAUSEMARK_DATA: data, PORT: `${port}`, NEXT_DIST_DIR: ".next-test", SETUP_TOKEN }, settings);
  const child = spawn(process.execPath, [join(import.meta.dirname, "start.mjs")], { env });
  const product = { output: "", code: undefined, kill: (signal) => child.kill(signal) };
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (product.output += chunk));
  product.ended = once(child, "exit").then(([code]) => (product.code = code));
  product.served = waitFor(
    () => product.output.includes("Ctrl-C stops it.") || product.code !== undefined,
    60_000,
  ).then(() => {
    if (product.code !== undefined) throw new Error(product.output);
  });
  product.served.catch(() => {}); // whoever waits for it hears of it
  onTestFinished(async () => {
    child.kill("SIGTERM");
    await product.ended;
  });
  return product;
}

async function waitFor(isSo, limitMs = 60_000) {
  for (const deadline = Date.now() + limitMs; !(await isSo()); await sleep(50)) {
    if (Date.now() > deadline) throw new Error(`Not so after ${limitMs} ms: ${isSo}`);
  }
}

const isHealthy = () =>
  fetch(`http://127.0.0.1:${port}/api/v1/health`).then(
    ({ ok }) => ok,
    () => false,
  );
const postmaster = () => findPostmaster(join(data, "postgres", "cluster"));

test(
  "serves, stands alone, recovers from kill -9 of itself and of its database, and stops in order",
  { timeout: 180_000 },
  async () => {
    const first = start();
    await first.served;
    expect(await isHealthy()).toBe(true);
    expect(first.output).toContain(`Clausemark is at http://localhost:${port}`);
    expect(statSync(join(data, "auth-secret")).mode & 0o777).toBe(0o600);

    const second = start({ PORT: `${port + 1}` });
    expect(await second.ended).toBe(1);
    expect(second.output).toMatch(
      /^✗ Clausemark is already running on this data at http:\/\/localhost:\d+ \(process \d+\): .*\n$/,
    );

    const { pid } = postmaster();
    first.kill("SIGKILL");
    await first.ended;
    await waitFor(async () => !(await isHealthy())); // the server leaves with its launcher
    const third = start();
    await third.served;
    expect(third.output).toContain("adopted the one already running");
    expect(postmaster().pid).toBe(pid);

    process.kill(pid, "SIGKILL");
    await waitFor(() => third.output.includes("was started again"));
    await waitFor(isHealthy);

    third.kill("SIGTERM");
    expect(await third.ended).toBe(0);
    expect(await isHealthy()).toBe(false);
    expect(postmaster()).toBeUndefined();
  },
);

test("DATABASE_URL is used instead, and Ctrl-C leaves it alone", { timeout: 120_000 }, async () => {
  const url = await cloneDatabase(
    inject("databaseServer"),
    "integration_template",
    `start_${process.env.VITEST_POOL_ID}`,
  );
  const product = start({ DATABASE_URL: url });
  await product.served;
  expect(await isHealthy()).toBe(true);
  product.kill("SIGINT");
  expect(await product.ended).toBe(0);
  expect(existsSync(join(data, "postgres"))).toBe(false);
});

test("a taken port is one sentence", async () => {
  const taker = createServer().listen(port, "127.0.0.1");
  onTestFinished(() => void taker.close());
  await once(taker, "listening");
  const product = start();
  expect(await product.ended).toBe(1);
  expect(product.output).toMatch(/^✗ Port \d+ is taken by another program: .*\n$/);
});

test("a bad setting is refused by name, and the database it started is stopped", async () => {
  const product = start({ LOG_LEVEL: "loud" });
  expect(await product.ended).toBe(1);
  expect(product.output).toMatch(/\n✗ LOG_LEVEL must be one of .*\n$/);
  expect(postmaster()).toBeUndefined();
});
