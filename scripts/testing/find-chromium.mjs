// Which Chromium runs the journeys: the one somebody chose, else Playwright's own, else the machine's, else one more try
// to get one. Playwright's download needs a host that closed networks often do not reach.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { Refusal } from "../launcher/refusal.mjs";
import { run, tail } from "../launcher/run.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const DOWNLOAD_LIMIT_MS = 120_000;

/** @returns {string | undefined} the path of a Chromium that is there already */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) {
    if (existsSync(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Refusal(`CHROMIUM_PATH=${env.CHROMIUM_PATH} does not exist: correct it or leave it out.`);
  }
  const folders = (env.PATH ?? "").split(delimiter);
  const system = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [chromium.executablePath(), ...system, MAC_CHROME].find((path) => existsSync(path));
}

/** How to start it, wherever it came from. */
export function launchOptions() {
  return {
    executablePath: findChromium(),
    // The first three: no calls home and no QUIC, which closed networks turn into long waits. Root has no sandbox.
    args: [
      "--disable-background-networking",
      "--disable-quic",
      "--no-first-run",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  };
}

/** @returns {Promise<string>} @throws {Refusal} that says how to get one by hand */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
  const attempts = [() => run(process.execPath, [cli, "install", "chromium"], { timeout: DOWNLOAD_LIMIT_MS })];
  if (isDebianRoot()) {
    const install = "apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-cjk";
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    attempts.push(() => run("/bin/sh", ["-c", install], { env }));
  }
  let output = "";
  for (const attempt of attempts) {
    output += (await attempt()).output;
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Refusal("The journeys need Chromium: install it, or set CHROMIUM_PATH to a Chromium or Chrome.", {
    detail: tail(output),
  });
}

function isDebianRoot() {
  return process.platform === "linux" && process.getuid() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
}
