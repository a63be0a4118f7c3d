// npm run bench -- significance: what a team's judgement costs to read, at the size of a seminar and of a small parliament.
import { randomUUID } from "node:crypto";
import { median, ms, percentile, table } from "./figures.mjs";
import { foundTeam, publishBlocks } from "./installation.mjs";

const RUNS = 7;
const SIZES = [
  { clauses: 13, raters: 25, rounds: 3 },
  { clauses: 500, raters: 200, rounds: 1 },
];

/** @param {import("./installation.mjs").Installation} installation */
export async function measureSignificance(installation) {
  const variants = [];
  for (const size of SIZES) variants.push({ ...size, document: await rateDocument(installation, size) });
  const asked = [
    ["ratings as JSON", (id) => `/api/v1/documents/${id}/significance`],
    ["file to keep (CSV)", (id) => `/api/v1/documents/${id}/ratings?format=csv`],
    ["Significance page", (id) => `/documents/${id}/significance`],
    ["rating sheet", (id) => `/documents/${id}/rate`],
  ];
  const rows = [];
  for (const { clauses, raters, rounds, document } of variants) {
    const name = `${clauses} × ${raters}${rounds > 1 ? ` × ${rounds} rounds` : ""}`;
    for (const [what, path] of asked) {
      const times = [];
      let bytes = 0;
      for (let run = 0; run <= RUNS; run++) {
        const startedAt = performance.now();
        bytes = await readWhole(installation, path(document.documentId));
        if (run > 0) times.push(performance.now() - startedAt);
      }
      rows.push([`${name}: ${what}`, ms(median(times)), ms(percentile(times, 1)), `${(bytes / 1000).toFixed(0)} kB`]);
    }
  }
  return {
    title: "Significance",
    lines: [
      `Clauses × raters, all of them readable to who asks; median and worst of ${RUNS} requests, one at a time, to the last byte`,
      table([["", "median", "worst", "sent"], ...rows]),
      "  Rounds: each rater's earlier values, superseded.",
    ],
  };
}

async function readWhole({ product, cookies }, path) {
  const response = await fetch(`${product.baseURL}${path}`, { headers: { cookie: cookies[0] } });
  const { byteLength } = await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return byteLength;
}

/** A document of so many clauses, each rated by so many people, who changed their minds so often. */
async function rateDocument(installation, { clauses, raters, rounds }) {
  const { pool, people } = installation;
  const document =
    clauses === 13
      ? await foundTeam(installation, `${raters} raters`)
      : await publishBlocks(installation, `${raters} raters`, writeClauses(clauses));
  const { rows: members } = await pool.query(
    `WITH person AS (
       INSERT INTO "Person" ("name", "email")
       SELECT 'Rater ' || n, gen_random_uuid() || '@example.org' FROM generate_series(1, $2::int) n RETURNING "id")
     INSERT INTO "Membership" ("teamId", "personId", "role") SELECT $1, "id", 'REVIEWER' FROM person RETURNING "personId"`,
    [document.teamId, Math.max(0, raters - people.length)],
  );
  const who = [...people, ...members.map(({ personId }) => personId)].slice(0, raters);
  const { rows: ratable } = await pool.query(
    `SELECT "id" FROM "Clause" WHERE "documentId" = $1 AND "isRatable" ORDER BY "id"`,
    [document.documentId],
  );
  if (ratable.length !== clauses)
    throw new Error(`The document has ${ratable.length} clauses to rate, not ${clauses}.`);
  const ratings = [];
  for (const [at, clause] of ratable.entries()) {
    for (const [by, personId] of who.entries()) {
      let supersedesId = null;
      for (let round = 0; round < rounds; round++) {
        const id = randomUUID();
        const value = (at * 37 + by * 13 + round * 7) % 101;
        ratings.push({ id, clauseId: clause.id, personId, value, supersedesId, sawOthers: round > 0, round });
        supersedesId = id;
      }
    }
  }
  // In slices: a statement's JSON is held in memory at both ends.
  for (let from = 0; from < ratings.length; from += 20_000) {
    await pool.query(
      `INSERT INTO "Rating" ("id", "personId", "clauseId", "criterionId", "versionId", "value", "reason", "supersedesId", "sawOthers", "createdAt")
       SELECT r."id", r."personId", r."clauseId", c."id", $3, r."value", 'One line of reason.', r."supersedesId", r."sawOthers",
         now() - make_interval(hours => 10 - r."round")
       FROM json_to_recordset($1) AS r("id" uuid, "personId" uuid, "clauseId" uuid, "value" int, "supersedesId" uuid, "sawOthers" boolean, "round" int)
       JOIN "Criterion" c ON c."teamId" = $2 AND c."ordinal" = 1`,
      [JSON.stringify(ratings.slice(from, from + 20_000)), document.teamId, document.versionId],
    );
  }
  await pool.query("ANALYZE");
  return document;
}

const writeClauses = (count) =>
  Array.from({ length: count }, (_, at) => {
    const [number, title] = [String(at + 1), "A duty of its own kind"];
    const text = `The ministry shall report on duty ${number} each year, and state its reasons.`;
    return [
      { kind: "clause", isHeading: true, level: 1, number, title, text: `${number}. ${title}` },
      { kind: "paragraph", text },
    ];
  }).flat();
