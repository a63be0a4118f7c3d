// A fresh installation to measure: the built product on a throw-away database, and people in it who are signed in.
import { encode } from "next-auth/jwt";
import { randomUUID } from "node:crypto";
import pg from "pg";
import setUp from "../testing/journeys-setup.mjs";
import { productEnvironment, startProduct } from "../testing/product.mjs";
import { writePlan } from "./write-plan.mjs";

const PEOPLE = 20;
// The product answers each sign-in 600 times a minute at most: the load is spread over many, as a team's would be.
const SIGN_INS = 1000;

/** @typedef {Awaited<ReturnType<typeof openInstallation>>} Installation */

export async function openInstallation() {
  const stopDatabase = await setUp();
  const product = await startProduct("bench");
  const pool = new pg.Pool({ connectionString: product.databaseUrl, max: 4 });
  const close = async () => {
    await pool.end();
    await product.discard();
    await stopDatabase();
  };
  try {
    const people = await bringPeople(product, pool);
    const cookies = await signIn(people, pool);
    return { product, pool, people, cookies, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A team of everybody. Like each new team it has the bundled plan, in the edition that opens first. */
export async function foundTeam({ product, pool, people, cookies }, name) {
  const team = await create(product, cookies, "/teams", { name });
  await pool.query(
    `INSERT INTO "Membership" ("teamId", "personId", "role") SELECT $1, id, 'REVIEWER' FROM unnest($2::uuid[]) id`,
    [team.id, people.slice(1)],
  );
  return readPlan(pool, `d."teamId" = $1`, team.id);
}

/** A generated plan of about so many letters, published by the product itself. @param {Installation} installation */
export function publishPlan(installation, letters) {
  return publishBlocks(installation, `A plan of ${letters} letters`, writePlan(letters));
}

/** A document in a team of its own. @param {Installation} installation */
export async function publishBlocks(installation, teamName, blocks) {
  const { product, pool, cookies } = installation;
  const { teamId } = await foundTeam(installation, teamName);
  const document = await create(product, cookies, `/teams/${teamId}/documents`, {
    title: "A plan to measure with",
    language: "en",
    direction: "LTR",
    status: "OFFICIAL",
    source: { kind: "pasted" },
    blocks,
  });
  return readPlan(pool, `d."id" = $1`, document.id);
}

async function create({ baseURL }, cookies, path, body) {
  const headers = {
    cookie: cookies[0],
    origin: baseURL,
    "content-type": "application/json",
    "idempotency-key": randomUUID(),
  };
  return takeJson(await fetch(`${baseURL}/api/v1${path}`, { method: "POST", headers, body: JSON.stringify(body) }));
}

/** The edition that opens first. */
async function readPlan(pool, where, id) {
  const { rows } = await pool.query(
    `SELECT d."teamId", d."id" AS "documentId", v."id" AS "versionId", v."text",
       (SELECT json_agg(json_build_object('start', s."start", 'end', s."end", 'clauseId', s."clauseId") ORDER BY s."start")
        FROM "Sentence" s WHERE s."versionId" = v."id") AS "sentences"
     FROM "Document" d JOIN "Edition" e ON e."documentId" = d."id" JOIN "Version" v ON v."editionId" = e."id"
     WHERE ${where} ORDER BY e."ordinal" LIMIT 1`,
    [id],
  );
  return rows[0];
}

/** @returns their ids; the first owns the installation. */
async function bringPeople({ baseURL, setupToken }, pool) {
  const owner = { name: "Owner", email: "owner@bench.example", password: randomUUID(), teamName: "Bench" };
  const response = await fetch(`${baseURL}/api/v1/setup`, {
    method: "POST",
    headers: { origin: baseURL, "content-type": "application/json" },
    body: JSON.stringify({ ...owner, token: setupToken }),
  });
  await takeJson(response);
  await pool.query(
    `INSERT INTO "Person" ("name", "email") SELECT 'Reviewer ' || n, 'reviewer-' || n || '@bench.example' FROM generate_series(2, $1) n`,
    [PEOPLE],
  );
  const { rows } = await pool.query(`SELECT "id" FROM "Person" ORDER BY "email" = $1 DESC, "id"`, [owner.email]);
  return rows.map(({ id }) => id);
}

/** What the browsers of these people send, one sign-in each. */
async function signIn(people, pool) {
  const { rows } = await pool.query(
    `INSERT INTO "SignIn" ("personId", "userAgent") SELECT ($1::uuid[])[1 + n % $2], 'Bench' FROM generate_series(0, $3 - 1) n
     RETURNING "id", "personId"`,
    [people, people.length, SIGN_INS],
  );
  const secret = productEnvironment({ databaseUrl: "", port: 0 }).AUTH_SECRET;
  const ownersFirst = rows.sort((a, b) => Number(b.personId === people[0]) - Number(a.personId === people[0]));
  return Promise.all(
    ownersFirst.map(async ({ id }) => `next-auth.session-token=${await encode({ token: { signInId: id }, secret })}`),
  );
}

async function takeJson(response) {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response.json();
}
