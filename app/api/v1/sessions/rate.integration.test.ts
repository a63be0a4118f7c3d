import { expect, it } from "vitest";
import { GET } from "@/app/api/v1/health/route";
import { GUEST_COOKIE } from "@/lib/auth/actor-of";
import { joinSession } from "@/lib/data/join-session";
import { ANONYMOUS } from "@/lib/policies/actor";
import { makeCast } from "@/test/actors";
import { call } from "@/test/call";
import { joinCodeOf, makeSession } from "@/test/sessions";

it("a guest's requests are counted as their own: a room of them has one address", async () => {
  const { sessionId } = await makeSession(await makeCast(), "READING", { admitsAll: true });
  const come = async (name: string) => {
    const { guestToken } = await joinSession(ANONYMOUS, { code: joinCodeOf(sessionId), name, address: "192.0.2.9" });
    return { cookie: `${GUEST_COOKIE}=${guestToken}` };
  };
  const [busy, calm] = [await come("Busy"), await come("Calm")];
  let last = 200;
  for (let sent = 0; sent < 700 && last === 200; sent += 20) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => call(GET, { as: busy })));
    last = Math.max(...answers.map(({ status }) => status));
  }
  expect(last).toBe(429);
  expect((await call(GET, { as: calm })).status).toBe(200);
  expect((await call(GET)).status).toBe(200);
});
