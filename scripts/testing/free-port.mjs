import { createServer } from "node:net";

/** A port nobody listens on at this moment. @returns {Promise<number>} */
export function findFreePort() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
