import { randomUUID } from "node:crypto";
import { startCountedProduct } from "./count-queries.mjs";
import { median, ms, percentile, ratio, table } from "./figures.mjs";
import { bodyOf } from "./fill-document.mjs";
import { foundTeam } from "./installation.mjs";
import { cycle, runInTurn, send } from "./load.mjs";
import { startBareServer } from "./start-bare-server.mjs";

const TABLES = ["Thread", "Annotation", "Anchor", "Comment", "CommentRevision", "Activity", "IdempotencyKey"];

/** Writing notes with words on a passage. @param {import("./installation.mjs").Installation} installation */
export async function measureCreates(installation) {
  const { product, cookies, pool } = installation;
  const document = await foundTeam(installation, "Creates");
  const bare = await startBareServer(product.databaseUrl);
  const bodies = document.sentences.map((sentence) => JSON.stringify(noteOn(document, sentence)));
  const variant = (name, url, origin) => {
    const cookie = cycle(cookies);
    const body = cycle(bodies);
    const next = () => ({
      url,
      method: "POST",
      headers: { cookie: cookie(), origin, "content-type": "application/json", "idempotency-key": randomUUID() },
      body: body(),
    });
    return { name, next };
  };
  const ofProduct = (baseURL) =>
    variant("product", `${baseURL}/api/v1/documents/${document.documentId}/threads`, baseURL);
  const variants = [
    ofProduct(product.baseURL),
    variant("bare, same sign-in check", `${bare.baseURL}/threads/${document.documentId}`, bare.baseURL),
  ];
  const lines = [await compareWrites(variants), await countStatements(), await describeDurability()];
  for (const clients of [1, 8]) {
    const results = await runInTurn(variants, { batches: 10, perBatch: 40 * Math.min(clients, 4), clients });
    const rows = results.map(({ name, samples, perSecond }) => [
      name,
      perSecond.toFixed(0),
      ms(median(samples)),
      ms(percentile(samples, 0.95)),
    ]);
    lines.push(
      "",
      `${clients} at a time, ${results[0].samples.length} creates each`,
      table([["", "a second", "p50", "p95"], ...rows]),
      `  bare to product, creates a second: ${ratio(results[1].perSecond, results[0].perSecond)}`,
    );
  }
  bare.stop();
  return { title: "Creates: a note with words on a passage", lines };

  async function compareWrites(variants) {
    const written = [];
    for (const { next } of variants) {
      const before = await countRows();
      const answer = await send(next());
      const rows = (await countRows()).map((count, at) => count - before[at]);
      written.push(JSON.stringify({ rows, answer: withoutChance(answer.toString()) }));
    }
    if (written[0] !== written[1]) throw new Error(`The two servers do not write the same: ${written.join("\n")}`);
    return `Both write one row to each of ${TABLES.join(", ")}, and answer the same but for ids and times.`;
  }

  async function countRows() {
    const counts = TABLES.map((name) => `(SELECT count(*)::int FROM "${name}")`);
    const { rows } = await pool.query({ text: `SELECT ${counts.join(", ")}`, rowMode: "array" });
    return rows[0];
  }

  async function countStatements() {
    const counted = await startCountedProduct(product.databaseUrl);
    const { next } = ofProduct(counted.baseURL);
    await send(next());
    const before = counted.count();
    await send(next());
    const statements = counted.count() - before;
    await counted.stop();
    return `Statements a create, with BEGIN, COMMIT and the sign-in check: product ${statements}, bare 14.`;
  }

  async function describeDurability() {
    const { rows } = await pool.query(
      `SELECT current_setting('fsync') AS f, current_setting('synchronous_commit') AS s`,
    );
    return `One database for both: fsync ${rows[0].f}, synchronous_commit ${rows[0].s}. Waiting for a disk would hide what the servers cost.`;
  }
}

export function noteOn({ versionId, text }, { start, end }) {
  const context = { prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) };
  return {
    on: { place: "PASSAGE", passage: { versionId, start, end, exact: text.slice(start, end), ...context } },
    visibility: "TEAM",
    comment: bodyOf("What does this commit us to, and who would notice if we did nothing about it?"),
  };
}

function withoutChance(json) {
  return json
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "an id")
    .replace(/\d{4}-\d\d-\d\dT[\d:.+Z]+/g, "a time");
}
