// Sends the variants' requests in turn, a batch of each at a time: what else the machine does hits all alike.
import { Agent, request } from "node:http";

/**
 * @typedef {{ name: string, next: () => { url: string, method?: string, headers?: object, body?: string } }} Variant
 * @param {Variant[]} variants
 * @param {{ batches: number, perBatch: number, clients: number }} amount `clients` connections, each kept alive, send at once
 * @returns {Promise<{ name: string, samples: number[], perSecond: number }[]>} samples in milliseconds; the first batch only warms up
 */
export async function runInTurn(variants, { batches, perBatch, clients }) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const results = variants.map(({ name }) => ({ name, samples: [], seconds: 0 }));
  for (let batch = 0; batch <= batches; batch++) {
    // A, B, B, A: nobody always runs on what the other left behind.
    for (const [at, variant] of batch % 2 ? [...variants.entries()].reverse() : variants.entries()) {
      const startedAt = performance.now();
      const samples = await runBatch(agent, variant, perBatch, clients);
      if (batch === 0) continue;
      results[at].samples.push(...samples);
      results[at].seconds += (performance.now() - startedAt) / 1000;
    }
  }
  agent.destroy();
  return results.map(({ name, samples, seconds }) => ({ name, samples, perSecond: samples.length / seconds }));
}

async function runBatch(agent, { next }, perBatch, clients) {
  const samples = [];
  let left = perBatch;
  const work = async () => {
    while (left-- > 0) {
      const wanted = next();
      const startedAt = performance.now();
      await send(wanted, agent);
      samples.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
  return samples;
}

/** @returns {Promise<Buffer>} the body of a good answer */
export function send({ url, method = "GET", headers, body }, agent) {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const answer = Buffer.concat(chunks);
        if (response.statusCode < 300) resolve(answer);
        else reject(new Error(`${method} ${url} answered ${response.statusCode}: ${answer.toString().slice(0, 300)}`));
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Takes turns for ever. */
export function cycle(list) {
  let at = 0;
  return () => list[at++ % list.length];
}
