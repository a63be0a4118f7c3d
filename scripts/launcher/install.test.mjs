import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "../testing/temporary-folder.mjs";
import { isInstalled } from "./install.mjs";

const LOCK = {
  "": { name: "x" },
  "node_modules/a": { version: "1.0.0" },
  "node_modules/b": { version: "2.0.0", optional: true },
};

test.each([
  ["nothing is installed", undefined, false],
  ["everything is as locked", { "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "2.0.0" } }, true],
  ["an optional package is for other machines", { "node_modules/a": { version: "1.0.0" } }, true],
  ["a package is missing", { "node_modules/b": { version: "2.0.0" } }, false],
  ["a package has another version", { "node_modules/a": { version: "1.0.1" } }, false],
  [
    "a package is no longer wanted",
    { "node_modules/a": { version: "1.0.0" }, "node_modules/c": { version: "1.0.0" } },
    false,
  ],
])("%s", (_when, found, expected) => {
  const root = makeTemporaryFolder();
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages: LOCK }));
  if (found) {
    mkdirSync(join(root, "node_modules"));
    writeFileSync(join(root, "node_modules", ".package-lock.json"), JSON.stringify({ packages: found }));
  }
  expect(isInstalled(root)).toBe(expected);
});
