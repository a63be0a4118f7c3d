// From a runner's report to two numbers. A skipped test counts as failed: it proves nothing and looks as if it did. So
// does a runner that broke before it could count.
import { existsSync, readFileSync } from "node:fs";

/** @param {string} file Vitest's JSON report @param {number} exitCode @returns {{ passed: number, failed: number }} */
export function countTests(file, exitCode) {
  const report = read(file);
  const tests = (report?.testResults ?? []).flatMap(({ assertionResults, status }) =>
    // A file that could not even be loaded has no tests.
    assertionResults.length === 0 && status === "failed" ? [{ status }] : assertionResults,
  );
  const passed = tests.filter(({ status }) => status === "passed").length;
  return settle({ passed, failed: tests.length - passed }, exitCode);
}

/** @param {string} file Playwright's JSON report @param {number} exitCode @returns {{ passed: number, failed: number }} */
export function countJourneys(file, exitCode) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read(file)?.stats ?? {};
  return settle({ passed: expected, failed: unexpected + flaky + skipped }, exitCode);
}

function settle({ passed, failed }, exitCode) {
  const isBroken = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isBroken ? 1 : failed };
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
