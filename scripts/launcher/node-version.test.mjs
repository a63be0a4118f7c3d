import { expect, test } from "vitest";
import { explainOldNode } from "./node-version.mjs";

test.each(["20.19.0", "20.20.2", "22.12.0", "24.0.0", "25.1.0"])("%s will do", (version) => {
  expect(explainOldNode(version)).toBeUndefined();
});

test.each(["12.22.0", "18.20.4", "20.18.3", "21.7.0", "22.11.0", "23.5.0"])("%s is refused by name", (version) => {
  expect(explainOldNode(version)).toMatch(new RegExp(`needs Node 20.19 or newer.*this is Node ${version}: install`));
});
