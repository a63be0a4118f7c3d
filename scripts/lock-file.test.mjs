// For very new releases the registry sometimes lacks some platforms' binary packages. npm then locks without them, and
// `npm ci` fails, or the product does, on those platforms only.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const { packages } = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"));
const nameOf = (path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
const locked = new Set(Object.keys(packages).map(nameOf));

test("every platform's package of every locked package is locked too", () => {
  const holes = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !locked.has(name))
      .map((name) => `${nameOf(path)} -> ${name}`),
  );
  expect(holes).toEqual([]);
});

test("the lock file names no registry, so that any can serve it", () => {
  const named = Object.entries(packages).filter(([, { resolved }]) => resolved?.startsWith("http"));
  expect(named.map(([path]) => path)).toEqual([]);
});

test("what we depend on directly is pinned exactly", () => {
  const { dependencies, devDependencies } = packages[""];
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version));
  expect(loose).toEqual([]);
});
