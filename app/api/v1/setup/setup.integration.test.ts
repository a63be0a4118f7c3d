import { expect, it } from "vitest";
import { database } from "@/lib/data/database";
import { ensureSetupToken, isClaimed } from "@/lib/data/ensure-setup-token";
import { call } from "@/test/call";
import { POST } from "./route";

const CLAIM = {
  teamName: "Policy desk",
  name: "Owner",
  email: "Owner@Example.org",
  password: "otter ladder mint seven",
};

// One story, because an installation is claimed once.
it("is claimed once, with the token printed last, whole or not at all", async () => {
  expect(await isClaimed()).toBe(false);
  expect((await call(POST, { body: { ...CLAIM, token: "a-guess-at-the-token" } })).status).toBe(403);
  const replaced = await ensureSetupToken(undefined);
  const token = await ensureSetupToken("chosen-by-whoever-runs-it");
  expect(token).toBe("chosen-by-whoever-runs-it");
  expect(await database().prisma.setupToken.findMany()).toHaveLength(1);
  expect(JSON.stringify(await database().prisma.setupToken.findMany())).not.toContain(token);

  expect((await call(POST, { body: { ...CLAIM, token: replaced } })).status).toBe(403);
  expect((await call(POST, { body: { ...CLAIM, token, email: "no address" } })).body.fields[0].field).toBe("email");
  expect((await call(POST, { body: { ...CLAIM, token, password: "password1234" } })).body.fields[0].field).toBe(
    "password",
  );
  expect(await isClaimed()).toBe(false);

  const twice = await Promise.all([1, 2].map(() => call(POST, { body: { ...CLAIM, token } })));
  expect(twice.map(({ status }) => status).sort()).toEqual([201, 403]);
  expect(await database().prisma.person.findMany()).toMatchObject([{ email: "owner@example.org", name: "Owner" }]);
  expect(await database().prisma.membership.findMany()).toMatchObject([{ role: "OWNER" }]);
  expect(await database().prisma.document.count()).toBe(1);
  expect(await ensureSetupToken(undefined)).toBeNull();
  expect((await call(POST, { body: { ...CLAIM, token } })).status).toBe(403);
});
