import { expect, test } from "vitest";
import { listAddresses } from "./addresses.mjs";
import { readPlace } from "./settings.mjs";

test("by default only this machine is served", () => {
  expect(readPlace({})).toEqual({
    port: 3000,
    host: "127.0.0.1",
    isOnNetwork: false,
    address: "http://localhost:3000",
  });
});

test("PUBLIC_URL is the address people use, whatever we listen on", () => {
  const place = readPlace({ PORT: "8080", PUBLIC_URL: "https://read.example.org/" });
  expect(place).toMatchObject({ port: 8080, address: "https://read.example.org" });
});

test.each(["abc", "0", "65536", "30.5"])("PORT=%s is refused by name", (PORT) => {
  expect(() => readPlace({ PORT })).toThrow(`PORT must be a whole number from 1 to 65535, not “${PORT}”.`);
});

test("on the network every address of the machine is named, and none of its own", () => {
  const interfaces = {
    lo: [{ family: "IPv4", internal: true, address: "127.0.0.1" }],
    lan: [
      { family: "IPv4", internal: false, address: "192.168.1.7" },
      { family: "IPv6", internal: false, address: "fe80::1" },
    ],
    vpn: [{ family: "IPv4", internal: false, address: "10.0.0.2" }],
  };
  expect(listAddresses("0.0.0.0", 3000, interfaces)).toEqual(["http://192.168.1.7:3000", "http://10.0.0.2:3000"]);
  expect(listAddresses("0.0.0.0", 3000, {})).toEqual(["http://localhost:3000"]);
  expect(listAddresses("fd00::5", 3000, interfaces)).toEqual(["http://[fd00::5]:3000"]);
});
