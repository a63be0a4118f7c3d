// Before a test file's own modules load: a database nobody else sees, and the settings the server would have.
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { cloneDatabase } from "./template.mjs";

const name = `worker_${process.env.VITEST_POOL_ID}`;
Object.assign(process.env, {
  DATABASE_URL: await cloneDatabase(inject("databaseServer"), "integration_template", name),
  AUTH_SECRET: "a secret of the tests, long enough to pass",
  NEXTAUTH_SECRET: "a secret of the tests, long enough to pass",
  NEXTAUTH_URL: "http://localhost:3000",
  // Vitest has one of its own.
  BASE_URL: "http://localhost:3000",
  SMTP_URL: "",
  MAIL_OUTBOX: join(tmpdir(), `clausemark-outbox-${process.env.VITEST_POOL_ID}`),
  LOG_LEVEL: "silent",
});
