import { Agent, request } from "node:http";
import { startCountedProduct } from "./count-queries.mjs";
import { median, ms, percentile, ratio, table } from "./figures.mjs";
import { fillDocument } from "./fill-document.mjs";
import { foundTeam } from "./installation.mjs";
import { startBareServer } from "./start-bare-server.mjs";

const LISTENERS = 1000;
const EVENTS = 40;
const WARM_UP = 5;
const COUNTED_EVENTS = 20;
// A connection costs the server a sign-in check; this many are opened at once.
const OPENED_AT_ONCE = 50;
const ARRIVAL_LIMIT_MS = 20_000;

/** One event to 1,000 listeners of one process. @param {import("./installation.mjs").Installation} installation */
export async function measureLive(installation) {
  const { product, pool, cookies } = installation;
  const [thread] = await fillDocument(installation, await foundTeam(installation, "Live"), 10);
  const bare = await startBareServer(product.databaseUrl);
  const notify = (channel) =>
    pool.query("SELECT pg_notify($1, $2)", [channel, JSON.stringify({ topic: "thread", id: thread.id })]);
  const variants = [
    { name: "product", url: `${product.baseURL}/api/v1/stream`, channel: "clausemark" },
    { name: "bare", url: `${bare.baseURL}/stream`, channel: "clausemark_bare" },
  ].map((variant) => ({ ...variant, samples: [], audience: createAudience(thread.id) }));
  for (const { audience, url } of variants) await audience.gather(url, cookies);
  for (let event = 0; event < WARM_UP + EVENTS; event++) {
    for (const { audience, channel, samples } of variants) {
      const arrived = audience.listen();
      const startedAt = performance.now();
      await notify(channel);
      const arrivals = (await arrived).map((at) => at - startedAt);
      if (event >= WARM_UP) samples.push(...arrivals);
    }
  }
  for (const { audience } of variants) audience.leave();
  bare.stop();
  const rows = variants.map(({ name, samples }) => [
    name,
    ...[0.5, 0.95, 0.99].map((share) => ms(percentile(samples, share))),
  ]);
  return {
    title: `Live: one event to ${LISTENERS.toLocaleString("en")} listeners of one process`,
    lines: [
      "From sending the NOTIFY, its commit included, to the event's last byte at each listener; all listeners are in one other process.",
      await countQueries(),
      "",
      `${EVENTS} events each`,
      table([["", "p50", "p95", "p99"], ...rows]),
      `  product to bare, p50: ${ratio(median(variants[0].samples), median(variants[1].samples))}`,
    ],
  };

  async function countQueries() {
    const counted = await startCountedProduct(product.databaseUrl);
    const audience = createAudience(thread.id);
    await audience.gather(`${counted.baseURL}/api/v1/stream`, cookies);
    const tell = async () => {
      const arrived = audience.listen();
      await notify("clausemark");
      await arrived;
    };
    // Behind the look-ups of the streams just opened.
    await tell();
    const before = counted.count();
    for (let event = 0; event < COUNTED_EVENTS; event++) await tell();
    const queries = counted.count() - before;
    audience.leave();
    await counted.stop();
    return `Queries of the product for ${COUNTED_EVENTS} events to ${LISTENERS} listeners: ${queries}, counted on its connections.`;
  }
}

/** Many open streams, and when each of them was told of a thread. */
function createAudience(threadId) {
  const agent = new Agent({ maxSockets: Infinity });
  let arrivals = [];
  let tellAll = () => {};

  const open = (url, cookie) =>
    new Promise((resolve, reject) => {
      const sent = request(url, { agent, headers: { cookie, accept: "text/event-stream" } }, (response) => {
        if (response.statusCode !== 200) return reject(new Error(`A stream was refused: ${response.statusCode}`));
        let text = "";
        response.on("data", (chunk) => {
          text += chunk;
          for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
            const event = text.slice(0, end);
            text = text.slice(end + 2);
            if (event.includes('"resync"')) resolve();
            else if (event.includes(threadId)) arrivals.push(performance.now());
          }
          if (arrivals.length === LISTENERS) tellAll();
        });
        response.on("error", () => {}); // hung up by leave()
      });
      sent.on("error", reject);
      sent.end();
    });

  return {
    async gather(url, cookies) {
      for (let from = 0; from < LISTENERS; from += OPENED_AT_ONCE) {
        await Promise.all(cookies.slice(from, from + OPENED_AT_ONCE).map((cookie) => open(url, cookie)));
      }
    },
    /** @returns {Promise<number[]>} once everybody has heard the next event */
    listen() {
      arrivals = [];
      return new Promise((resolve, reject) => {
        const late = () => reject(new Error(`Only ${arrivals.length} of ${LISTENERS} heard the event.`));
        const limit = setTimeout(late, ARRIVAL_LIMIT_MS);
        tellAll = () => {
          clearTimeout(limit);
          resolve(arrivals);
        };
      });
    },
    leave: () => agent.destroy(),
  };
}
