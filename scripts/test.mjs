// npm test: everything a fresh clone needs, then every part, whatever the one before said, so that the last line counts
// them all. --fast (npm run check): the parts that need neither a database nor a browser.
import { explainOldNode } from "./launcher/node-version.mjs";

const refusal = explainOldNode(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  import("./testing/run-parts.mjs").then(function (module) {
    return module.runParts({ isFast: process.argv.includes("--fast") });
  });
}
