import { defineConfig } from "vitest/config";

const alias = { "@": import.meta.dirname };

export default defineConfig({
  resolve: { alias },
  test: {
    // npm test counts from a file; a person reads the screen.
    reporters: process.env.VITEST_JSON ? ["default", ["json", { outputFile: process.env.VITEST_JSON }]] : ["default"],
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["{app,lib,components,scripts}/**/*.test.{ts,tsx,mjs}"],
          exclude: ["**/*.integration.test.*"],
        },
      },
      {
        resolve: { alias },
        // As on the server: `server-only` resolves to nothing. Vitest hands these to its workers' Node, too.
        ssr: { resolve: { conditions: ["react-server", "node"] } },
        test: {
          name: "integration",
          include: ["{app,lib,scripts}/**/*.integration.test.{ts,mjs}"],
          pool: "forks",
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          globalSetup: "scripts/testing/integration-setup.mjs",
          setupFiles: "scripts/testing/integration-worker.mjs",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
