import { afterAll, expect, inject, test } from "vitest";
import { cloneDatabase, dropDatabase } from "../testing/template.mjs";
import { withClient } from "./connect.mjs";
import { installQueue } from "./install-queue.mjs";

const server = inject("databaseServer");
const name = `queue_${process.env.VITEST_POOL_ID}`;
afterAll(() => dropDatabase(server, name));

const ADD = `select "key" from graphile_worker.add_job('a-task', '{}', job_key => 'once')`;

test("a job can be added as soon as it is installed, by several starts at once and again", async () => {
  const url = await cloneDatabase(server, "template0", name);
  await Promise.all([1, 2, 3].map(() => installQueue(url)));
  await installQueue(url);
  expect((await withClient(url, (client) => client.query(ADD))).rows).toEqual([{ key: "once" }]);
});

test("an account that may not is refused in a sentence", async () => {
  const url = new URL(await cloneDatabase(server, "template0", name));
  await withClient(url.href, (client) => client.query(`create role queue_reader login password 'secret'`));
  Object.assign(url, { username: "queue_reader", password: "secret" });
  try {
    await expect(installQueue(url.href)).rejects.toThrow("GRANT CREATE ON DATABASE");
  } finally {
    await withClient(server, (client) => client.query("drop role queue_reader"));
  }
});
