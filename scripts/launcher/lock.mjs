// One Clausemark per data folder. A file alone outlives a kill -9, and its process id may soon belong to another
// program, so the holder also listens on a loopback port and answers with the file's own secret: that dies with it.
import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { Refusal } from "./refusal.mjs";

const ANSWER_LIMIT_MS = 2000;

/**
 * @param {string} dataFolder @param {string} address told to whoever comes second
 * @returns {Promise<() => void>} gives the folder free @throws {Refusal} if another process holds it
 */
export async function takeLock(dataFolder, address) {
  const file = join(dataFolder, "running");
  const token = randomBytes(16).toString("hex");
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.end(token);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  const mine = JSON.stringify({ pid: process.pid, port: server.address().port, token, address });
  while (!createWhole(file, mine)) {
    const theirs = read(file);
    const holder = theirs && parse(theirs);
    if (holder && (await isAlive(holder))) {
      server.close();
      throw new Refusal(
        `Clausemark is already running on this data at ${holder.address} (process ${holder.pid}): use that one, or stop it first.`,
      );
    }
    removeStale(file, theirs);
  }
  return () => {
    server.close();
    if (read(file) === mine) rmSync(file, { force: true });
  };
}

/** Appears with its whole content or not at all: nobody reads half a lock. */
function createWhole(file, content) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

/** Only what was read as stale: a quicker start may have put its own lock there meanwhile. */
function removeStale(file, seen) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
    if (read(aside) !== seen) linkSync(aside, file);
    rmSync(aside);
  } catch (error) {
    if (!["ENOENT", "EEXIST"].includes(error.code)) throw error;
  }
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // cut short by a full disk
  }
}

function isAlive({ port, token }) {
  return new Promise((resolve) => {
    let heard = "";
    const socket = connect({ port, host: "127.0.0.1" });
    socket.on("data", (chunk) => (heard += chunk));
    socket.on("close", () => resolve(heard === token));
    socket.on("error", () => {}); // refused: it is dead, and “close” follows
    // Connected but silent: the process is halted, not gone.
    socket.setTimeout(ANSWER_LIMIT_MS, () => {
      resolve(true);
      socket.destroy();
    });
  });
}
