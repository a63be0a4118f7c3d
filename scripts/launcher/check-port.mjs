import { createServer } from "node:net";
import { Refusal } from "./refusal.mjs";

/**
 * Refuses a port that something listens on already, before the long steps. On this machine both of localhost's addresses
 * count: a browser would ask the other program first.
 * @param {{ host: string, port: number, isOnNetwork: boolean }} place
 */
export async function checkPort({ host, port, isOnNetwork }) {
  for (const address of isOnNetwork ? [host] : ["127.0.0.1", "::1"]) {
    const code = await tryListen(address, port);
    if (code === "EADDRINUSE") {
      throw new Refusal(
        `Port ${port} is taken by another program: stop that one, or choose another port with PORT=${port + 1} npm start.`,
      );
    }
    if (code === "EACCES") {
      throw new Refusal(
        `Port ${port} is reserved for the administrator: choose one above 1023, for instance PORT=3000 npm start.`,
      );
    }
    if (code && isOnNetwork) {
      throw new Refusal(
        `HOST=${host} is not an address of this machine (${code}): leave HOST out, or serve the network with HOST=0.0.0.0.`,
      );
    }
  }
}

function tryListen(host, port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.on("error", (error) => resolve(error.code));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}
