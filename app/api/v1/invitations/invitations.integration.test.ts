import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/data/database";
import { type Cast, makeCast, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import { GET as GET_MEMBERS } from "../teams/[teamId]/members/route";
import { POST as POST_INVITATION } from "../teams/[teamId]/invitations/route";
import { POST as POST_RESTORATION } from "./[invitationId]/restoration/route";
import { DELETE } from "./[invitationId]/route";
import { POST as POST_ACCEPTANCE } from "./acceptance/route";
import { POST as POST_OFFER } from "./offer/route";

let cast: Cast;
beforeEach(async () => {
  cast = await makeCast();
});

const invite = (as: TestPerson | null, body: object = { role: "REVIEWER" }, key?: string) =>
  call(POST_INVITATION, { as, params: { teamId: cast.teamId }, body, key });
const accept = (token: string, as: TestPerson | null = null, person?: object) =>
  call(POST_ACCEPTANCE, { as, body: { token, person } });
const offer = async (token: string, as: TestPerson | null = null) =>
  (await call(POST_OFFER, { as, body: { token } })).body;
const newcomer = () => ({
  name: "Newcomer",
  email: `${crypto.randomUUID()}@Example.org`,
  password: "seven green lanterns up",
});

describe("inviting", () => {
  it("is for owner and facilitators, each as far as they may", async () => {
    expect((await invite(null)).status).toBe(401);
    expect((await invite(cast.stranger)).status).toBe(404);
    for (const as of [cast.reviewer, cast.observer]) expect((await invite(as)).status).toBe(403);
    expect((await invite(cast.facilitator, { role: "FACILITATOR" })).status).toBe(403);
    expect((await invite(cast.owner, { role: "OWNER" })).status).toBe(400);
    expect((await invite(cast.owner, { role: "REVIEWER", days: 0 })).status).toBe(400);
    expect((await invite(cast.owner, { role: "FACILITATOR" })).status).toBe(201);
    expect((await invite(cast.facilitator)).status).toBe(201);
  });

  it("answers a repeated key with the same link, and stores no link", async () => {
    const first = await invite(cast.owner, { role: "REVIEWER" }, "an-invitation-key");
    const again = await invite(cast.owner, { role: "REVIEWER" }, "an-invitation-key");
    expect(again.body).toEqual(first.body);
    const kept = await database().prisma.$queryRaw<{ text: string }[]>`
      SELECT (SELECT json_agg(i)::text FROM "Invitation" i) || (SELECT json_agg(k)::text FROM "IdempotencyKey" k) AS text`;
    expect(kept[0]?.text).not.toContain(first.body.token);
    const listed = await call(GET_MEMBERS, { as: cast.facilitator, params: { teamId: cast.teamId } });
    expect(listed.body.invitations).toHaveLength(1);
    const hidden = await call(GET_MEMBERS, { as: cast.reviewer, params: { teamId: cast.teamId } });
    expect(hidden.body.invitations).toEqual([]);
  });

  it("is taken back and opened again", async () => {
    const { body } = await invite(cast.owner);
    const params = { invitationId: body.invitation.id as string };
    expect((await call(DELETE, { as: cast.reviewer, method: "DELETE", params })).status).toBe(404);
    expect((await call(DELETE, { as: cast.stranger, method: "DELETE", params })).status).toBe(404);
    expect((await call(DELETE, { as: cast.facilitator, method: "DELETE", params })).status).toBe(204);
    expect((await offer(body.token)).state).toBe("revoked");
    expect((await accept(body.token, null, newcomer())).status).toBe(409);
    expect((await call(POST_RESTORATION, { as: cast.owner, method: "POST", params })).status).toBe(204);
    expect((await offer(body.token)).state).toBe("open");
  });
});

describe("joining", () => {
  it("makes a new person, once for each use", async () => {
    const { token } = (await invite(cast.owner, { role: "OBSERVER", uses: 1 })).body;
    expect(await offer(token)).toMatchObject({ state: "open", offer: { role: "OBSERVER", by: "Owner" }, viewer: null });
    const person = newcomer();
    expect((await accept(token)).status).toBe(401);
    expect((await accept(token, null, { ...person, password: "short" })).body.fields[0].field).toBe("person.password");
    expect((await accept(token, null, person)).body).toEqual({ teamId: cast.teamId });
    const made = await database().prisma.person.findUniqueOrThrow({
      where: { email: person.email.toLowerCase() },
      include: { memberships: true, credential: true },
    });
    expect(made.memberships).toMatchObject([{ role: "OBSERVER" }]);
    expect(made.credential?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await offer(token)).toMatchObject({ state: "used-up", offer: null });
    expect((await accept(token, null, newcomer())).status).toBe(409);
  });

  it("lets two newcomers at the same moment not share the last use", async () => {
    const { token } = (await invite(cast.owner, { role: "REVIEWER", uses: 1 })).body;
    const answers = await Promise.all([accept(token, null, newcomer()), accept(token, null, newcomer())]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it("takes in whoever is signed in, tells members that they are in, and keeps the use", async () => {
    const { token } = (await invite(cast.owner, { role: "REVIEWER", uses: 2 })).body;
    expect((await offer(token, cast.stranger)).viewer).toMatchObject({ isMember: false });
    expect((await accept(token, cast.stranger)).status).toBe(201);
    expect((await offer(token, cast.stranger)).viewer).toMatchObject({ isMember: true });
    expect((await accept(token, cast.stranger)).status).toBe(409);
    expect((await accept(token, cast.observer)).status).toBe(409);
    const row = await database().prisma.invitation.findFirstOrThrow({ where: { teamId: cast.teamId } });
    expect(row.usesLeft).toBe(1);
  });

  it("brings somebody who had left back to their old membership", async () => {
    const where = { id: cast.reviewer.membershipId };
    await database().prisma.membership.update({ where, data: { leftAt: new Date() } });
    const { token } = (await invite(cast.owner, { role: "OBSERVER" })).body;
    expect((await accept(token, cast.reviewer)).status).toBe(201);
    expect(await database().prisma.membership.findUnique({ where })).toMatchObject({ leftAt: null, role: "OBSERVER" });
  });

  it("is no way back for somebody who was removed after the link was made", async () => {
    const { token } = (await invite(cast.owner, { role: "REVIEWER", uses: 5 })).body;
    const where = { id: cast.reviewer.membershipId };
    await database().prisma.membership.update({ where, data: { leftAt: new Date() } });
    expect((await accept(token, cast.reviewer)).status).toBe(409);
    expect((await offer(token)).state).toBe("open");
  });

  it("does not take over an address that has an account, nor use the link up", async () => {
    const { token } = (await invite(cast.owner)).body;
    const refused = await accept(token, null, { ...newcomer(), email: cast.stranger.email });
    expect(refused.status).toBe(409);
    expect((await offer(token)).state).toBe("open");
  });

  it("says of an expired and of an unknown link what it is", async () => {
    const { body } = await invite(cast.owner);
    await database().prisma.invitation.update({
      where: { id: body.invitation.id as string },
      data: { expiresAt: new Date(0) },
    });
    expect((await offer(body.token)).state).toBe("expired");
    expect(await offer("an-unknown-token-of-some-length")).toEqual({ state: "unknown", offer: null, viewer: null });
  });
});
