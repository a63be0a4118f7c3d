// Real servers in folders of their own, as whatever user the tests run as; as root, under another one.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { makeTemporaryFolder } from "../testing/temporary-folder.mjs";
import { withClient } from "./connect.mjs";
import { locateData } from "./locate-data.mjs";
import { startPostgres } from "./postgres.mjs";
import { openTemporaryDatabase } from "./temporary-database.mjs";

const root = join(import.meta.dirname, "..", "..");
const isRoot = process.getuid?.() === 0;
let folder;
let options;
beforeEach(() => {
  folder = join(makeTemporaryFolder(), "postgres");
  options = { dataFolder: locateData({ root }).folder, folder, isThrowaway: true };
});

async function start() {
  const server = await startPostgres(options);
  onTestFinished(() => server.stop());
  return server;
}

const ask = async (url, sql) => (await withClient(url, (client) => client.query(sql))).rows[0];

test("a server of our own: every script, by password only, on this machine only", async () => {
  const { url, port } = await start();
  const facts = `select datctype as ctype, pg_encoding_to_char(encoding) as encoding, current_setting('listen_addresses') as listens,
    current_setting('unix_socket_directories') as sockets from pg_database where datname = 'postgres'`;
  expect(await ask(url, facts)).toMatchObject({ encoding: "UTF8", listens: "127.0.0.1", sockets: "" });
  expect((await ask(url, "select '人' ~ '\\w' as letter")).letter).toBe(true);
  await expect(ask(`postgresql://clausemark:guess@127.0.0.1:${port}/postgres`, "select 1")).rejects.toThrow("password");
  expect(statSync(join(folder, "password")).mode & 0o777).toBe(0o600);
  if (isRoot) expect(statSync(join(folder, "cluster")).uid).not.toBe(0);
});

test("after kill -9 of Node its server is adopted, with what it held, and can be stopped", async () => {
  const module = pathToFileURL(join(import.meta.dirname, "postgres.mjs")).href;
  const program = `const { startPostgres } = await import(${JSON.stringify(module)});
    const { pid } = await startPostgres(${JSON.stringify(options)}); console.log(pid); process.kill(process.pid, "SIGKILL");`;
  const { stdout, signal } = spawnSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
  expect(signal).toBe("SIGKILL");
  const adopted = await start();
  expect(adopted).toMatchObject({ isAdopted: true, pid: Number(stdout) });
  await adopted.stop();
  expect(adopted.isRunning()).toBe(false);
});

test("after kill -9 of the server everything committed is there, on the same port", async () => {
  const before = await start();
  await ask(before.url, "create table kept as select 1 as x");
  process.kill(before.pid, "SIGKILL");
  const after = await start();
  expect(after).toMatchObject({ isAdopted: false, port: before.port });
  expect(await ask(after.url, "select x from kept")).toEqual({ x: 1 });
});

test("a note of a dead server is not believed, even if its process id is in use again", async () => {
  const before = await start();
  await before.stop();
  const sleeper = spawn("sleep", ["60"]);
  onTestFinished(() => sleeper.kill());
  await once(sleeper, "spawn");
  const note = `${sleeper.pid}\n${join(folder, "cluster")}\n1700000000\n${before.port}\n\n127.0.0.1\n\nready   \n`;
  writeFileSync(join(folder, "cluster", "postmaster.pid"), note);
  expect((await start()).isAdopted).toBe(false);
});

test("a taken port is passed over", async () => {
  const before = await start();
  await before.stop();
  const taker = spawn(process.execPath, [
    "-e",
    `require("net").createServer().listen(${before.port}, "127.0.0.1", () => console.log())`,
  ]);
  onTestFinished(() => taker.kill());
  await once(taker.stdout, "data");
  expect((await start()).port).not.toBe(before.port);
});

test("an interrupted first start is begun again", async () => {
  mkdirSync(join(folder, "cluster.unfinished"), { recursive: true });
  writeFileSync(join(folder, "cluster.unfinished", "PG_VERSION"), "");
  expect((await start()).isAdopted).toBe(false);
});

test("a server that cannot start shows the end of its log", async () => {
  await (await start()).stop();
  writeFileSync(join(folder, "cluster", "postgresql.conf"), "no_such_setting = 1\n", { flag: "a" });
  const error = await start().catch((refusal) => refusal);
  expect(error.message).toBe("The database did not start: the end of its log stands below.");
  expect(error.detail).toContain("no_such_setting");
});

test("data of another PostgreSQL release is refused, not touched", async () => {
  await (await start()).stop();
  writeFileSync(join(folder, "cluster", "PG_VERSION"), "14\n");
  await expect(start()).rejects.toThrow("was written by PostgreSQL 14 and this release brings PostgreSQL 18");
});

test("where the database's user cannot get in, the data lies elsewhere, and one sentence says so", () => {
  const closed = makeTemporaryFolder();
  const elsewhere = join(makeTemporaryFolder(), "elsewhere");
  const checkout = join(closed, "checkout");
  mkdirSync(checkout);
  chmodSync(closed, 0o700);
  const located = locateData({ root: checkout, chosen: "", elsewhere });
  if (!isRoot) return expect(located).toEqual({ folder: join(checkout, ".clausemark") });
  expect(located.folder).toContain(elsewhere);
  expect(located.notice).toMatch(/^The data is in .*, because the database's user “.*” cannot get into .*\.$/);
  expect(() => locateData({ root, chosen: join(checkout, "data") })).toThrow("cannot get into CLAUSEMARK_DATA=");
});

test("data that an ordinary user made stays theirs when root starts", async () => {
  await (await start()).stop();
  if (isRoot) spawnSync("chown", ["-R", "nobody", folder]);
  const { uid } = statSync(folder);
  await start();
  expect(statSync(join(folder, "cluster", "postmaster.pid")).uid).toBe(uid);
});

test("a folder that cannot be written is refused by name", () => {
  const file = join(makeTemporaryFolder(), "file");
  writeFileSync(file, "");
  expect(() => locateData({ root, chosen: join(file, "data") })).toThrow(
    `The folder ${file}/data cannot be written (ENOTDIR)`,
  );
});

test("a throw-away server that was left behind is cleared away by the next", async () => {
  const dataFolder = makeTemporaryFolder();
  const left = join(dataFolder, "temporary", "999999999-left");
  mkdirSync(join(dataFolder, "temporary"));
  const { url } = await startPostgres({ ...options, dataFolder, folder: left });
  const next = await openTemporaryDatabase({ dataFolder });
  expect(existsSync(left)).toBe(false);
  await expect(ask(url, "select 1")).rejects.toThrow("ECONNREFUSED");
  await next.stop();
  expect(readdirSync(join(dataFolder, "temporary"))).toEqual([]);
});
