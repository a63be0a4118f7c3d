import { createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import { checkPort } from "./check-port.mjs";

const servers = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function listen(host) {
  const server = createServer();
  servers.push(server);
  await new Promise((resolve) => server.listen(0, host, resolve));
  return server.address().port;
}

test("a taken port is refused, with another one proposed", async () => {
  const port = await listen("127.0.0.1");
  await expect(checkPort({ host: "127.0.0.1", port, isOnNetwork: false })).rejects.toThrow(
    `Port ${port} is taken by another program: stop that one, or choose another port with PORT=${port + 1}`,
  );
});

test("a free port is not", async () => {
  const port = await listen("127.0.0.1");
  servers.pop().close();
  await checkPort({ host: "127.0.0.1", port, isOnNetwork: false });
});

test("an address of another machine is refused", async () => {
  // 203.0.113.0/24 is for documentation (RFC 5737): no machine has it.
  await expect(checkPort({ host: "203.0.113.1", port: 3000, isOnNetwork: true })).rejects.toThrow(
    "HOST=203.0.113.1 is not",
  );
});
