// From a clone to a served page: each step is one module and one line on the screen. What was started is stopped in the
// opposite order, whatever ends the start.
import { join } from "node:path";
import { checkPort } from "./check-port.mjs";
import { generateClient } from "./generate.mjs";
import { installPackages } from "./install.mjs";
import { locateData } from "./locate-data.mjs";
import { takeLock } from "./lock.mjs";
import { Refusal } from "./refusal.mjs";
import { say, sayFailure, step } from "./report.mjs";
import { buildEnvironment, loadSettings, readPlace } from "./settings.mjs";
import { listenForStop, untilStopped } from "./signals.mjs";

const root = join(import.meta.dirname, "..", "..");

/** @param {string[]} args --dev or --demo; the exit code is 1 after a refusal and 0 after a stop that was asked for */
export async function startProduct(args) {
  const mode = args.includes("--demo") ? "demo" : args.includes("--dev") ? "dev" : "start";
  const signal = listenForStop();
  const stops = [];
  try {
    const { server, place, links, outbox } = await startAll({ mode, signal, stops });
    await announce({ place, links, mode, outbox });
    await Promise.race([untilStopped(signal), server.ended]);
    if (!signal.aborted) throw new Refusal("The server ended by itself: what it said last stands above.");
  } catch (error) {
    if (!signal.aborted) {
      sayFailure(error);
      process.exitCode = 1;
    }
  }
  if (signal.aborted) say("\nStopping.");
  for (const stop of stops.reverse()) {
    await Promise.resolve(stop()).catch((error) => {
      sayFailure(error);
      process.exitCode = 1;
    });
  }
}

async function startAll({ mode, signal, stops }) {
  loadSettings(root);
  const place = readPlace();
  const { folder: dataFolder, notice } = locateData({ root });
  if (notice) say(notice);
  stops.push(await takeLock(dataFolder, place.address));
  await checkPort(place);
  const go = (label, work, describe) => (signal.throwIfAborted(), step(label, work, describe));

  await go(
    "Packages",
    () => installPackages(root, { signal }),
    (did) => (did ? "installed" : "as the lock file says"),
  );
  await go(
    "Database client",
    () => generateClient(root, { signal }),
    (did) => (did ? "generated" : "up to date"),
  );

  // These use packages, so they can be loaded only now.
  const { openDatabase, migrateDatabase } = await import("./open-database.mjs");
  const { openTemporaryDatabase } = await import("./temporary-database.mjs");
  const { runScript } = await import("./run-script.mjs");
  const { seed } = await import("./seed.mjs");
  const { buildProduct } = await import("./build.mjs");
  const { keepRunning } = await import("./keep-running.mjs");
  const { serve } = await import("./serve.mjs");

  const external = process.env.DATABASE_URL;
  const open = () => (mode === "demo" ? openTemporaryDatabase({ dataFolder }) : openDatabase({ dataFolder, external }));
  const database = await go("Database", open, ({ state }) => state);
  stops.push(database.stop);
  const env = buildEnvironment({ place, dataFolder, databaseUrl: database.url, mode });
  await go(
    "Settings",
    () => runScript(root, "check-env.ts", { env, signal }),
    () => "checked",
  );
  await go(
    "Tables",
    () => migrateDatabase(database.url, root),
    (applied) => applied.join(", ") || "up to date",
  );
  const links = await go(
    mode === "demo" ? "Demo content" : "Accounts",
    () => seed(root, { env, signal, mode }),
    (text) => (text ? "see the link below" : "there are some"),
  );
  if (mode !== "dev") {
    await go(
      "Build",
      () => buildProduct(root, { env, signal }),
      (did) => (did ? "made" : "up to date"),
    );
  }
  const server = await go(
    "Server",
    () => serve({ root, env, signal, ...place, isDev: mode === "dev" }),
    () => "answers",
  );
  stops.push(server.stop, keepRunning(database));
  return { server, place, links, outbox: env.SMTP_URL ? null : env.MAIL_OUTBOX };
}

async function announce({ place, links, mode, outbox }) {
  const { listAddresses } = await import("./addresses.mjs");
  say(`\nClausemark${mode === "demo" ? " (demo, thrown away when it stops)" : ""} is at ${place.address}`);
  if (place.isOnNetwork) {
    const others = listAddresses(place.host, place.port).filter((address) => address !== place.address);
    for (const address of others) say(`  also at ${address}`);
    const { default: qrcode } = await import("qrcode");
    say(await qrcode.toString(place.address, { type: "terminal", small: true }));
  }
  if (links) say(`\n${links}`);
  if (outbox) say(`\nMail is not sent but written to ${outbox}: set SMTP_URL to send it.`);
  say("\nCtrl-C stops it.");
}
