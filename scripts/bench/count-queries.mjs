// Stands between a server and PostgreSQL and counts the statements that pass. Only for counting: what is timed has no one
// in between.
import { connect, createServer } from "node:net";
import { productEnvironment } from "../testing/product.mjs";
import { serve } from "../launcher/serve.mjs";
import { findFreePort } from "../testing/free-port.mjs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** A second process of the product over the same database, whose statements are counted. */
export async function startCountedProduct(databaseUrl) {
  const counter = await openCounter(databaseUrl);
  const port = await findFreePort();
  const env = productEnvironment({ databaseUrl: counter.url, port });
  const server = await serve({ root, env, host: "127.0.0.1", port });
  const stop = async () => {
    await server.stop("SIGKILL");
    counter.close();
  };
  return { baseURL: `http://localhost:${port}`, count: counter.count, stop };
}

/** @returns an address that leads to the same database, and how many statements went there so far */
async function openCounter(databaseUrl) {
  const { hostname, port } = new URL(databaseUrl);
  let count = 0;
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    const read = readMessages((type) => {
      // Each statement is one Query or one Execute: https://www.postgresql.org/docs/current/protocol-message-formats.html
      if (type === "Q" || type === "E") count++;
    });
    client.on("data", read);
    client.pipe(database).pipe(client);
    client.on("error", () => database.destroy());
    database.on("error", () => client.destroy());
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(databaseUrl);
  url.port = server.address().port;
  return { url: url.href, count: () => count, close: () => server.close() };
}

/** Cuts what a client sends into messages: a type and a length each, but for the first, which has no type. */
function readMessages(onMessage) {
  let waiting = Buffer.alloc(0);
  let typeBytes = 0;
  return (chunk) => {
    waiting = Buffer.concat([waiting, chunk]);
    while (waiting.length >= typeBytes + 4) {
      const length = typeBytes + waiting.readInt32BE(typeBytes);
      if (waiting.length < length) return;
      if (typeBytes === 1) onMessage(String.fromCharCode(waiting[0]));
      waiting = waiting.subarray(length);
      typeBytes = 1;
    }
  };
}
