import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { makeTemporaryFolder } from "../testing/temporary-folder.mjs";
import { takeLock } from "./lock.mjs";

let folder;
beforeEach(() => {
  folder = makeTemporaryFolder();
});

test("the second start is told where the first one serves", async () => {
  const release = await takeLock(folder, "http://localhost:3000");
  await expect(takeLock(folder, "http://localhost:3001")).rejects.toThrow(
    `already running on this data at http://localhost:3000 (process ${process.pid})`,
  );
  release();
});

test("a released folder can be taken again", async () => {
  (await takeLock(folder, "a"))();
  (await takeLock(folder, "b"))();
});

test("a lock whose process died is taken over, even if its number is in use again", async () => {
  // Port 1 answers nobody; the process id is that of a living program.
  writeFileSync(join(folder, "running"), JSON.stringify({ pid: process.pid, port: 1, token: "t", address: "old" }));
  const release = await takeLock(folder, "new");
  expect(JSON.parse(readFileSync(join(folder, "running"), "utf8")).address).toBe("new");
  release();
});

test("a lock cut short by a full disk holds nobody up", async () => {
  writeFileSync(join(folder, "running"), "");
  (await takeLock(folder, "a"))();
});

test("of many starts at once exactly one wins", async () => {
  writeFileSync(join(folder, "running"), JSON.stringify({ pid: 1, port: 1, token: "t", address: "old" }));
  const attempts = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(folder, "a")));
  const winners = attempts.filter(({ status }) => status === "fulfilled");
  expect(winners).toHaveLength(1);
  winners[0].value();
});
