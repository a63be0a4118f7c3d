import { networkInterfaces } from "node:os";

/** Every address under which other machines may reach us, the most likely one first. @returns {string[]} */
export function listAddresses(host, port, interfaces = networkInterfaces()) {
  const isEverywhere = ["0.0.0.0", "::"].includes(host);
  if (!isEverywhere) return [`http://${host.includes(":") ? `[${host}]` : host}:${port}`];
  const found = Object.values(interfaces)
    .flat()
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => `http://${address}:${port}`);
  return found.length > 0 ? found : [`http://localhost:${port}`];
}
