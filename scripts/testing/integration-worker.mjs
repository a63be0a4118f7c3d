// Before a test file's own modules load: a database nobody else sees, and the settings the server would have.
import { inject } from "vitest";
import { cloneDatabase } from "./template.mjs";

const name = `worker_${process.env.VITEST_POOL_ID}`;
Object.assign(process.env, {
  DATABASE_URL: await cloneDatabase(inject("databaseServer"), "integration_template", name),
  AUTH_SECRET: "a secret of the tests, long enough to pass",
  NEXTAUTH_SECRET: "a secret of the tests, long enough to pass",
  NEXTAUTH_URL: "http://localhost:3000",
  LOG_LEVEL: "silent",
});
