import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, inject, test } from "vitest";
import { cloneDatabase } from "../testing/template.mjs";
import { makeTemporaryFolder } from "../testing/temporary-folder.mjs";
import { withClient } from "./connect.mjs";
import { migrate } from "./migrate.mjs";

let folder;
let url;
beforeEach(async () => {
  folder = makeTemporaryFolder();
  url = await cloneDatabase(inject("databaseServer"), "template0", `migrate_${process.env.VITEST_POOL_ID}`);
  write("1_first", "create table a (x int);");
  write("2_second", "alter table a add column y int; insert into a values (1, 2);");
});

function write(name, sql) {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

const query = async (sql) => (await withClient(url, (client) => client.query(sql))).rows;
const names = async () =>
  (await query("select migration_name from _prisma_migrations order by started_at")).map(Object.values).flat();

test("applies in order, once, and later only what is new", async () => {
  expect(await migrate(url, folder)).toEqual(["1_first", "2_second"]);
  expect(await migrate(url, folder)).toEqual([]);
  write("3_third", "drop table a;");
  expect(await migrate(url, folder)).toEqual(["3_third"]);
  expect(await names()).toEqual(["1_first", "2_second", "3_third"]);
});

test("several starts at once wait for each other", async () => {
  const results = await Promise.all(Array.from({ length: 5 }, () => migrate(url, folder)));
  expect(results.flat().sort()).toEqual(["1_first", "2_second"]);
  expect(await query("select * from a")).toEqual([{ x: 1, y: 2 }]);
});

test("an edited migration is refused by name", async () => {
  await migrate(url, folder);
  write("1_first", "create table a (x bigint);");
  await expect(migrate(url, folder)).rejects.toThrow("The migration 1_first was edited");
});

test("other line ends are no edit", async () => {
  write("1_first", "create table a (\n  x int\n);\n");
  await migrate(url, folder);
  write("1_first", "create table a (\r\n  x int\r\n);\r\n");
  expect(await migrate(url, folder)).toEqual([]);
});

test("a failing migration changes nothing and names itself", async () => {
  write("3_third", "insert into a values (3, 4); select * from nowhere;");
  await expect(migrate(url, folder)).rejects.toThrow("The migration 3_third failed and changed nothing (relation");
  expect(await query("select x from a")).toEqual([{ x: 1 }]);
  expect(await names()).toEqual(["1_first", "2_second"]);
});

test("a database of a newer release is refused", async () => {
  await migrate(url, folder);
  await query("update _prisma_migrations set migration_name = '9_newer' where migration_name = '2_second'");
  await expect(migrate(url, folder)).rejects.toThrow("the migration 9_newer, which this release does not know");
});

test("one that Prisma left half-way is refused, one it rolled back is applied", async () => {
  await migrate(url, folder);
  await query("drop table a; update _prisma_migrations set finished_at = null");
  await expect(migrate(url, folder)).rejects.toThrow("1_first once failed half-way");
  await query("update _prisma_migrations set rolled_back_at = now()");
  expect(await migrate(url, folder)).toEqual(["1_first", "2_second"]);
});
