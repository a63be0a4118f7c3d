// The embedded PostgreSQL: a real server that outlives a killed Node. Hence a start first looks for a live one to adopt,
// and a stop goes by the data folder and not by a child process.
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "./connect.mjs";
import { createCluster, OWNER } from "./create-cluster.mjs";
import { findDatabaseUser, findOwner } from "./database-user.mjs";
import { prepareBinaries } from "./postgres-binaries.mjs";
import { findPostmaster } from "./postmaster.mjs";
import { Refusal } from "./refusal.mjs";
import { run, tail } from "./run.mjs";

// Recovery after a crash replays at most one checkpoint interval: seconds, on a slow disk a minute.
const START_LIMIT_MS = 90_000;
const LOG_LIMIT_BYTES = 5_000_000;
// What is thrown away need not survive a power cut, so it need not wait for the disk. Many test servers share it.
const FAST = ["-c fsync=off", "-c full_page_writes=off", "-c max_connections=200"];

/**
 * @typedef {{ url: string, port: number, pid: number, isAdopted: boolean, isRunning: () => boolean, stop: () => Promise<void> }} Postgres
 * `url` names the database "postgres", which is always there.
 */

/**
 * Starts the server of `folder`, making it on first use, or adopts the one that is running already.
 * @param {{ dataFolder: string, folder?: string, isThrowaway?: boolean }} options
 * @returns {Promise<Postgres>} @throws {Refusal} with the end of the server's log
 */
export async function startPostgres({ dataFolder, folder = join(dataFolder, "postgres"), isThrowaway = false }) {
  const user = findOwner(folder) ?? findDatabaseUser();
  const identity = user ? { uid: user.uid, gid: user.gid } : {};
  const bin = prepareBinaries(dataFolder);
  // Nothing of the person's locale or PG* variables: they would change what initdb makes and what the server says.
  const env = {
    PATH: process.env.PATH,
    LC_ALL: "C",
    ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }),
  };
  const place = { folder, bin, user: user && identity, env, isThrowaway };
  const cluster = join(folder, "cluster");
  const log = join(folder, "log");
  await readable(folder, () => createCluster(place));
  const password = readFileSync(join(folder, "password"), "utf8").trim();
  const control = (...args) => run(join(bin, "pg_ctl"), ["-D", cluster, ...args], { ...identity, env, cwd: "/" });
  const describe = ({ pid, port }, isAdopted) => ({
    url: `postgresql://${OWNER}:${password}@127.0.0.1:${port}/postgres`,
    port,
    pid,
    isAdopted,
    isRunning: () => findPostmaster(cluster) !== undefined,
    stop: () => stopPostgres(cluster, control, log),
  });

  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    const live = findPostmaster(cluster);
    if (live) {
      const found = describe(live, true);
      if (await answers(found.url)) return found;
      await sleep(200); // it is starting, recovering or stopping: each ends by itself
      continue;
    }
    const port = await choosePort(folder);
    const isLogLong = existsSync(log) && statSync(log).size > LOG_LIMIT_BYTES;
    if (isLogLong) renameSync(log, `${log}.old`);
    const logged = readLog(log).length;
    const flags = [`-p ${port}`, ...(isThrowaway ? FAST : [])].join(" ");
    const started = await control("start", "-w", "-t", `${START_LIMIT_MS / 1000}`, "-l", log, "-o", flags);
    const running = findPostmaster(cluster);
    if (started.code === 0 && running) {
      writeFileSync(join(folder, "port"), `${port}`);
      return describe(running, false);
    }
    // Processes of a killed server take a moment to notice; another program may have taken the port since we looked.
    const reason = tail(readLog(log).slice(logged) || started.output);
    if (!/still in use|could not bind|Address already in use|lock file .* already exists/.test(reason)) {
      throw new Refusal("The database did not start: the end of its log stands below.", { detail: reason });
    }
    await sleep(500);
  }
  throw new Refusal(
    `The database in ${folder} did not answer within ${START_LIMIT_MS / 1000} seconds: the end of its log stands below.`,
    {
      detail: tail(readLog(log)),
    },
  );
}

async function stopPostgres(cluster, control, log) {
  if (!findPostmaster(cluster)) return;
  // Fast: open transactions are rolled back, everything written is kept.
  const stopped = await control("stop", "-w", "-m", "fast", "-t", "60");
  if (stopped.code !== 0 && findPostmaster(cluster)) {
    throw new Refusal("The database did not stop within a minute: the end of its log stands below.", {
      detail: tail(readLog(log)),
    });
  }
}

async function readable(folder, use) {
  try {
    return await use();
  } catch (error) {
    if (!["EACCES", "EPERM"].includes(error.code)) throw error;
    throw new Refusal(
      `The data in ${folder} belongs to another user: start as that user, or set CLAUSEMARK_DATA to a folder of your own.`,
      { cause: error },
    );
  }
}

async function answers(url) {
  try {
    await withClient(url, (client) => client.query("select 1"));
    return true;
  } catch (error) {
    if (error.code === "28P01") {
      throw new Refusal(
        "A database is running on this data folder with another password: stop that process and start again.",
        {
          cause: error,
        },
      );
    }
    return false;
  }
}

/** The port of last time, where it is still free: addresses that people noted keep working. */
async function choosePort(folder) {
  const remembered = join(folder, "port");
  const port = existsSync(remembered) ? Number(readFileSync(remembered, "utf8")) : 0;
  return (port > 0 && (await tryPort(port))) || (await tryPort(0));
}

function tryPort(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.on("error", () => resolve(undefined));
    probe.listen(port, "127.0.0.1", () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}

function readLog(log) {
  return existsSync(log) ? readFileSync(log, "utf8") : "";
}
