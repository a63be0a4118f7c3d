import { afterAll, expect, inject, test } from "vitest";
import { dropDatabase } from "../testing/template.mjs";
import { checkDatabase } from "./check-database.mjs";
import { withClient, withDatabase } from "./connect.mjs";

const server = inject("databaseServer");
const name = "clausemark_check";
afterAll(() => dropDatabase(server, name));

async function create(encoding, locale) {
  await dropDatabase(server, name);
  const sql = `create database ${name} template template0 encoding '${encoding}' locale '${locale}'`;
  await withClient(server, (client) => client.query(sql));
  return withDatabase(server, name);
}

test("one that can hold and search every script is accepted", async () => {
  await checkDatabase(await create("UTF8", "C.UTF-8"));
});

test.each([
  ["SQL_ASCII", "C", "stores text as SQL_ASCII"],
  ["UTF8", "C", "has the locale C, in which search finds no Chinese"],
])("%s under %s is refused, with the command that makes a good one", async (encoding, locale, reason) => {
  const refusal = checkDatabase(await create(encoding, locale));
  await expect(refusal).rejects.toThrow(reason);
  await expect(refusal).rejects.toThrow(
    "CREATE DATABASE clausemark TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'",
  );
});

test.each([
  ["nobody listens", "postgresql://a:secret@127.0.0.1:1/x", "No PostgreSQL answers at 127.0.0.1:1"],
  ["not PostgreSQL's address", "mysql://a:secret@localhost/x", "DATABASE_URL is not an address of the form"],
  ["not an address", "secret", "DATABASE_URL is not an address of the form"],
  ["no such database", withDatabase(server, "missing"), "has no database “missing”"],
  ["a wrong password", withPassword(server, "secret"), "does not let “clausemark” in"],
])("%s: one sentence, without the password", async (_what, url, reason) => {
  const error = await checkDatabase(url).catch((refusal) => refusal);
  expect(error.name).toBe("Refusal");
  expect(error.message).toContain(reason);
  expect(error.message).not.toContain("secret");
});

function withPassword(url, password) {
  const other = new URL(url);
  other.password = password;
  return other.href;
}

test("one without pg_trgm is refused where the account may not add it", async () => {
  const url = await create("UTF8", "C.UTF-8");
  await withClient(url, async (client) => {
    await client.query(`create role check_reader login password 'secret'`);
    await client.query(`revoke create on database ${name} from public`);
  });
  const asReader = new URL(url);
  asReader.username = "check_reader";
  const check = () => checkDatabase(withPassword(asReader.href, "secret"));
  try {
    await expect(check()).rejects.toThrow("CREATE EXTENSION pg_trgm");
    await withClient(url, (client) => client.query("create extension pg_trgm"));
    await check();
  } finally {
    await withClient(server, (client) => client.query("drop role check_reader"));
  }
});
