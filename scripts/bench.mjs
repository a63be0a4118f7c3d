// npm run bench [-- reader significance api creates live]: medians and ratios of one run, on a fresh installation with the bundled
// plan. Times differ from machine to machine and from minute to minute: what can be compared are the ratios, because the
// variants take turns and so share whatever else the machine does. Nothing is asserted about time; what makes a
// comparison fair (same bytes, same rows, everything painted, everybody told) is checked, and ends the run if it fails.
import { measureApi } from "./bench/api.mjs";
import { measureCreates } from "./bench/creates.mjs";
import { openInstallation } from "./bench/installation.mjs";
import { measureLive } from "./bench/live.mjs";
import { describeMachine } from "./bench/machine.mjs";
import { measureReader } from "./bench/reader.mjs";
import { measureSignificance } from "./bench/significance.mjs";
import { say, sayFailure, step } from "./launcher/report.mjs";

const PARTS = {
  reader: measureReader,
  significance: measureSignificance,
  api: measureApi,
  creates: measureCreates,
  live: measureLive,
};

async function run(names) {
  const unknown = names.find((name) => !(name in PARTS));
  if (unknown) throw new Error(`There is no part “${unknown}”: choose from ${Object.keys(PARTS).join(", ")}`);
  const installation = await step("Installation", openInstallation);
  try {
    const machine = await describeMachine(installation.pool);
    const reports = [];
    for (const name of names) reports.push(await step(name, () => PARTS[name](installation)));
    say(`\n${machine.join("\n")}`);
    for (const { title, lines } of reports) say(`\n${title}\n${"-".repeat(title.length)}\n${lines.join("\n")}`);
  } finally {
    await installation.close();
  }
}

try {
  const chosen = process.argv.slice(2);
  await run(chosen.length > 0 ? chosen : Object.keys(PARTS));
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
