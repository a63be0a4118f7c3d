import { join } from "node:path";
import { generateClient } from "./launcher/generate.mjs";
import { sayFailure, step } from "./launcher/report.mjs";

try {
  await step(
    "Database client",
    () => generateClient(join(import.meta.dirname, "..")),
    (did) => (did ? "generated" : "up to date"),
  );
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
