import { defineConfig, devices } from "@playwright/test";
import { launchOptions } from "./scripts/testing/find-chromium.mjs";

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./scripts/testing/journeys-setup.mjs",
  forbidOnly: true,
  // Each worker runs a server and a browser beside the one PostgreSQL: two are what two cores carry.
  workers: 2,
  // A journey is many steps, and axe takes seconds for a long text on a busy machine.
  timeout: 90_000,
  expect: { timeout: 8_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : [["list"]],
  use: {
    actionTimeout: 10_000,
    // With traces the journeys take three times as long: --trace retain-on-failure where a picture does not tell enough.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: launchOptions(),
  },
  projects: [
    {
      name: "desktop",
      testIgnore: "**/*.phone.spec.ts",
      use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } },
    },
    {
      name: "phone",
      testMatch: "**/*.phone.spec.ts",
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } },
    },
  ],
});
