import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/data/database";
import { type Cast, makeCast, makeOwner, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import { GET as GET_TEAM } from "../teams/[teamId]/route";
import { POST as POST_RESET } from "../password-resets/route";
import { POST as POST_LINK } from "./[membershipId]/reset-link/route";
import { POST as POST_RESTORATION } from "./[membershipId]/restoration/route";
import { DELETE, PATCH } from "./[membershipId]/route";

let cast: Cast;
beforeEach(async () => {
  cast = await makeCast();
});

const of = (person: TestPerson) => ({ membershipId: person.membershipId });

describe("a role", () => {
  const body = { role: "OBSERVER" };
  const edit = (as: TestPerson | null, whom: TestPerson, basedOn = 1, given: unknown = body) =>
    call(PATCH, { as, method: "PATCH", params: of(whom), body: given, basedOn });

  it("is changed by the owner only, and not the owner's own", async () => {
    expect((await edit(null, cast.reviewer)).status).toBe(401);
    expect((await edit(cast.stranger, cast.reviewer)).status).toBe(404);
    for (const as of [cast.facilitator, cast.reviewer, cast.observer]) {
      expect((await edit(as, cast.secondReviewer)).status).toBe(403);
    }
    expect((await edit(cast.owner, cast.owner)).status).toBe(403);
    expect((await edit(cast.owner, cast.reviewer, 1, { role: "OWNER" })).status).toBe(400);
    expect((await edit(cast.owner, cast.reviewer, 1, {})).status).toBe(400);
    expect((await edit(cast.owner, cast.reviewer)).body).toMatchObject({ role: "OBSERVER", version: 2 });
    const stale = await edit(cast.owner, cast.reviewer);
    expect(stale.status).toBe(412);
    expect(stale.body.current).toMatchObject({ role: "OBSERVER", version: 2 });
  });

  it("a group of another team is refused, one's own is set by facilitators", async () => {
    const { prisma } = database();
    const own = await prisma.group.create({ data: { teamId: cast.teamId, name: "Legal" } });
    const other = await prisma.group.create({ data: { teamId: cast.stranger.teamId, name: "Legal" } });
    expect((await edit(cast.reviewer, cast.reviewer, 1, { groupId: own.id })).status).toBe(403);
    expect((await edit(cast.facilitator, cast.reviewer, 1, { groupId: other.id })).status).toBe(400);
    expect((await edit(cast.facilitator, cast.reviewer, 1, { groupId: own.id })).body.groupId).toBe(own.id);
  });
});

describe("removal", () => {
  const remove = (as: TestPerson | null, whom: TestPerson) => call(DELETE, { as, method: "DELETE", params: of(whom) });
  const restore = (as: TestPerson | null, whom: TestPerson) =>
    call(POST_RESTORATION, { as, method: "POST", params: of(whom) });

  it("is for those above, leaving for everybody but the owner", async () => {
    expect((await remove(null, cast.reviewer)).status).toBe(401);
    expect((await remove(cast.stranger, cast.reviewer)).status).toBe(404);
    expect((await remove(cast.reviewer, cast.secondReviewer)).status).toBe(403);
    expect((await remove(cast.owner, cast.owner)).status).toBe(403);
    expect((await remove(cast.facilitator, cast.owner)).status).toBe(403);
    expect((await remove(cast.facilitator, cast.reviewer)).status).toBe(204);
    expect((await remove(cast.observer, cast.observer)).status).toBe(204);
    expect((await call(GET_TEAM, { as: cast.reviewer, params: { teamId: cast.teamId } })).status).toBe(404);
  });

  it("is taken back within the hour by whoever may remove, with the same role", async () => {
    await remove(cast.owner, cast.reviewer);
    expect((await restore(cast.reviewer, cast.reviewer)).status).toBe(404);
    expect((await restore(cast.observer, cast.reviewer)).status).toBe(403);
    expect((await restore(cast.facilitator, cast.reviewer)).body).toMatchObject({ role: "REVIEWER" });
    expect((await call(GET_TEAM, { as: cast.reviewer, params: { teamId: cast.teamId } })).status).toBe(200);
    await remove(cast.owner, cast.reviewer);
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    await database().prisma.membership.update({
      where: { id: cast.reviewer.membershipId },
      data: { leftAt: longAgo },
    });
    expect((await restore(cast.owner, cast.reviewer)).status).toBe(409);
  });
});

describe("a reset link", () => {
  const make = (as: TestPerson | null, whom: TestPerson, key?: string) =>
    call(POST_LINK, { as, method: "POST", params: of(whom), key });
  const reset = (token: string, password = "seven green lanterns up") =>
    call(POST_RESET, { body: { token, password } });

  it("is issued by the owner, works once, and signs every device out", async () => {
    expect((await make(null, cast.reviewer)).status).toBe(401);
    expect((await make(cast.stranger, cast.reviewer)).status).toBe(404);
    for (const as of [cast.facilitator, cast.reviewer]) expect((await make(as, cast.secondReviewer)).status).toBe(403);
    const made = await make(cast.owner, cast.reviewer, "one-link-key");
    expect(made.status).toBe(201);
    expect((await make(cast.owner, cast.reviewer, "one-link-key")).body).toEqual(made.body);
    const token = made.body.token as string;
    const kept = await database().prisma.$queryRaw<{ text: string }[]>`
      SELECT (SELECT json_agg(l)::text FROM "AccessLink" l) || (SELECT json_agg(k)::text FROM "IdempotencyKey" k) AS text`;
    expect(kept[0]?.text).not.toContain(token);
    expect((await reset(token, "short")).status).toBe(400);
    expect((await reset(token, "password1234")).body.fields[0].field).toBe("password");
    const done = await reset(token);
    expect(done).toMatchObject({ status: 201, body: { email: cast.reviewer.email } });
    expect((await reset(token)).status).toBe(409);
    expect((await call(GET_TEAM, { as: cast.reviewer, params: { teamId: cast.teamId } })).status).toBe(401);
  });

  it("is refused for somebody who is also in a team of another owner", async () => {
    const other = await makeOwner("Somebody else");
    await database().prisma.membership.create({
      data: { teamId: other.teamId, personId: cast.reviewer.personId, role: "REVIEWER" },
    });
    expect((await make(cast.owner, cast.reviewer)).status).toBe(403);
  });

  it("is dead when a newer one is made, and unknown ones are refused alike", async () => {
    const first = await make(cast.owner, cast.reviewer);
    const second = await make(cast.owner, cast.reviewer);
    expect((await reset(first.body.token)).status).toBe(409);
    expect((await reset("an-unknown-token-of-some-length")).status).toBe(409);
    expect((await reset(second.body.token)).status).toBe(201);
  });
});
