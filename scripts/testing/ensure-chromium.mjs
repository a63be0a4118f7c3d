import { sayFailure, step } from "../launcher/report.mjs";
import { ensureChromium } from "./find-chromium.mjs";

try {
  await step("Chromium", ensureChromium, (path) => path);
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
