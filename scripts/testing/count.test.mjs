import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeTemporaryFolder } from "./temporary-folder.mjs";
import { countJourneys, countTests } from "./count.mjs";

function write(report) {
  const file = join(makeTemporaryFolder(), "report.json");
  if (report) writeFileSync(file, JSON.stringify(report));
  return file;
}

const suite = (...statuses) => ({ status: "failed", assertionResults: statuses.map((status) => ({ status })) });

test.each([
  ["passes", { testResults: [suite("passed", "passed")] }, 0, { passed: 2, failed: 0 }],
  ["failures", { testResults: [suite("passed", "failed")] }, 1, { passed: 1, failed: 1 }],
  ["a skipped test counts as failed", { testResults: [suite("passed", "skipped")] }, 0, { passed: 1, failed: 1 }],
  ["a file that did not load", { testResults: [suite("passed"), suite()] }, 1, { passed: 1, failed: 1 }],
  ["an error outside any test", { testResults: [suite("passed")] }, 1, { passed: 1, failed: 1 }],
  ["no test at all", { testResults: [] }, 0, { passed: 0, failed: 1 }],
  ["a runner that broke", undefined, 1, { passed: 0, failed: 1 }],
])("unit and integration tests: %s", (_what, report, exitCode, expected) => {
  expect(countTests(write(report), exitCode)).toEqual(expected);
});

test.each([
  ["passes", { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 } }, 0, { passed: 3, failed: 0 }],
  ["all else is failed", { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 } }, 1, { passed: 3, failed: 3 }],
  ["a set-up that broke", { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } }, 1, { passed: 0, failed: 1 }],
])("journeys: %s", (_what, report, exitCode, expected) => {
  expect(countJourneys(write(report), exitCode)).toEqual(expected);
});
