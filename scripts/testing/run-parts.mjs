import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { generateClient } from "../launcher/generate.mjs";
import { installPackages } from "../launcher/install.mjs";
import { sayFailure, step } from "../launcher/report.mjs";
import { run } from "../launcher/run.mjs";
import { countJourneys, countTests } from "./count.mjs";

const root = join(import.meta.dirname, "..", "..");
const results = join(root, "test-results");

// Each is an npm script, to be run alone as well. `report` is where its runner writes what it counted; without one the
// part counts as one check. The build comes before the tests: they start it.
const UNIT = { script: "unit", report: "unit.json", count: countTests };
const INTEGRATION = { script: "integration", report: "integration.json", count: countTests };
const JOURNEYS = { script: "e2e", report: "journeys.json", count: countJourneys };

// One after the other; what stands in two lanes runs side by side, since each of these checks keeps to one core.
const FAST = [
  [[{ script: "lint" }], [{ script: "boundaries" }, { script: "dead-code" }, { script: "types" }]],
  [[UNIT]],
];
const ALL = [...FAST, [[{ script: "build:test" }]], [[INTEGRATION]], [[JOURNEYS]]];

/** Ends with the line `N passed, N failed`, and exit code 1 if anything failed. @param {{ isFast: boolean }} options */
export async function runParts({ isFast }) {
  const total = { passed: 0, failed: 0 };
  try {
    await step(
      "Packages",
      () => installPackages(root),
      (did) => (did ? "installed" : "as the lock file says"),
    );
    await step(
      "Database client",
      () => generateClient(root),
      (did) => (did ? "generated" : "up to date"),
    );
    rmSync(results, { recursive: true, force: true });
    mkdirSync(results, { recursive: true });
    for (const lanes of isFast ? FAST : ALL) {
      const parts = lanes.flatMap(startLane);
      for (const part of parts) {
        const { passed, failed } = await sayPart(part);
        total.passed += passed;
        total.failed += failed;
      }
    }
  } catch (error) {
    sayFailure(error);
    total.failed += 1;
  }
  process.exitCode = total.failed > 0 ? 1 : 0;
  console.log(`${total.passed} passed, ${total.failed} failed`);
}

/** Each part with what will have come of it: it waits for the one before it in its lane. */
function startLane(lane) {
  let before = Promise.resolve();
  return lane.map((part) => {
    const outcome = before.then(() => runPart(part));
    before = outcome;
    return { ...part, outcome };
  });
}

/** Never rejects: a part that cannot even be started has failed. */
async function runPart({ script, report, count }) {
  const file = report && join(results, report);
  const [command, first] = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ["npm", []];
  try {
    const env = { ...process.env, ...(file && { VITEST_JSON: file, PLAYWRIGHT_JSON_OUTPUT_NAME: file }) };
    const { code, output } = await run(command, [...first, "run", "--silent", script], { cwd: root, env });
    const counts = count ? count(file, code) : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
    return { ...counts, output };
  } catch (error) {
    return { passed: 0, failed: 1, output: error.message };
  }
}

/** Says how it went; of a part that failed, all that it printed. */
async function sayPart({ script, count, outcome }) {
  try {
    await step(
      script,
      async () => {
        const { passed, failed, output } = await outcome;
        if (failed > 0) throw new Error(output);
        return passed;
      },
      (passed) => (count ? `${passed} passed` : ""),
    );
  } catch (error) {
    const { failed } = await outcome;
    console.log(`✗ ${script}: ${failed} failed\n${error.message.trimEnd().replace(/^/gm, "    ")}`);
  }
  return outcome;
}
