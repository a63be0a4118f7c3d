import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { makeTemporaryFolder } from "../testing/temporary-folder.mjs";
import { fingerprint, whenChanged } from "./fingerprint.mjs";

let root;
beforeEach(() => {
  root = makeTemporaryFolder();
  mkdirSync(join(root, "app", "deep"), { recursive: true });
  writeFileSync(join(root, "app", "deep", "page.tsx"), "one");
  writeFileSync(join(root, "next.config.js"), "two");
});

const take = () => fingerprint(root, ["app", "next.config.js", "missing"], (path) => !path.endsWith(".test.ts"));

test("stays the same while nothing changes", () => expect(take()).toBe(take()));

test.each([
  ["changed content", "app/deep/page.tsx", true],
  ["a new file", "app/new.tsx", true],
  ["a file that does not count", "app/page.test.ts", false],
  ["a file elsewhere", "elsewhere.ts", false],
])("%s", (_what, path, differs) => {
  const before = take();
  writeFileSync(join(root, path), "three");
  expect(take() !== before).toBe(differs);
});

test("work that failed is done again, work that succeeded is not", async () => {
  const stamp = join(root, "out", "stamp");
  await expect(whenChanged(stamp, "a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await whenChanged(stamp, "a", async () => {})).toBe(true);
  expect(await whenChanged(stamp, "a", async () => {})).toBe(false);
  expect(await whenChanged(stamp, "b", async () => {})).toBe(true);
});
