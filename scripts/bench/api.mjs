import { createHash } from "node:crypto";
import { startCountedProduct } from "./count-queries.mjs";
import { median, ms, percentile, ratio, table } from "./figures.mjs";
import { fillDocument } from "./fill-document.mjs";
import { foundTeam } from "./installation.mjs";
import { cycle, runInTurn, send } from "./load.mjs";
import { startBareServer } from "./start-bare-server.mjs";

const THREADS = 1000;

/** Reading 1,000 annotations. @param {import("./installation.mjs").Installation} installation */
export async function measureApi(installation) {
  const { product, cookies } = installation;
  const document = await foundTeam(installation, "API");
  await fillDocument(installation, document, THREADS);
  const bare = await startBareServer(product.databaseUrl);
  const ofProduct = (baseURL) => `${baseURL}/api/v1/versions/${document.versionId}/threads`;
  const ofBare = `${bare.baseURL}/versions/${document.versionId}/threads`;
  const variant = (name, url) => {
    const cookie = cycle(cookies);
    return { name, next: () => ({ url, headers: { cookie: cookie() } }) };
  };
  const variants = [variant("product", ofProduct(product.baseURL)), variant("bare, same sign-in check", ofBare)];
  const lines = [
    await compareBodies(variants),
    `Queries a request, the sign-in check's included: product ${await countQueries()}, bare 2.`,
    `The sign-in check that both make takes ${ms(await measureSignInCheck())}: an empty answer with it less one without, p50.`,
  ];
  for (const clients of [1, 8]) {
    const results = await runInTurn(variants, { batches: 10, perBatch: clients === 1 ? 10 : 24, clients });
    const rows = results.map(({ name, samples, perSecond }) => [
      name,
      ms(median(samples)),
      ms(percentile(samples, 0.95)),
      perSecond.toFixed(0),
    ]);
    const [own, other] = results.map(({ samples }) => median(samples));
    lines.push(
      "",
      `${clients} at a time, ${results[0].samples.length} requests each`,
      table([["", "p50", "p95", "a second"], ...rows]),
      `  product to bare, p50: ${ratio(own, other)} (goal: 1.30)`,
    );
  }
  bare.stop();
  return { title: `${THREADS.toLocaleString("en")} annotations through the API, kept-alive connections`, lines };

  async function measureSignInCheck() {
    const ask = (name, path) => ({
      name,
      next: () => ({ url: `${bare.baseURL}${path}`, headers: { cookie: cookies[0] } }),
    });
    const pair = [ask("checked", "/"), ask("kept", "/?who=kept")];
    const [checked, kept] = await runInTurn(pair, { batches: 10, perBatch: 50, clients: 1 });
    return median(checked.samples) - median(kept.samples);
  }

  async function countQueries() {
    const counted = await startCountedProduct(product.databaseUrl);
    const wanted = { url: ofProduct(counted.baseURL), headers: { cookie: cookies[0] } };
    await send(wanted);
    const before = counted.count();
    await send(wanted);
    const queries = counted.count() - before;
    await counted.stop();
    return queries;
  }
}

async function compareBodies(variants) {
  const bodies = await Promise.all(variants.map(({ next }) => send(next())));
  const [digest, other] = bodies.map((body) => createHash("sha256").update(body).digest("hex"));
  if (digest !== other) throw new Error("The two servers answer different bytes: nothing is compared.");
  const { threads } = JSON.parse(bodies[0]);
  return `Both answer the same ${bodies[0].length.toLocaleString("en")} bytes (SHA-256 ${digest.slice(0, 12)}…), ${threads.length} threads.`;
}
