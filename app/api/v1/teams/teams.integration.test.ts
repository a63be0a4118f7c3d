import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/data/database";
import { type Cast, makeCast } from "@/test/actors";
import { call } from "@/test/call";
import { PATCH as PATCH_GROUP, DELETE as DELETE_GROUP } from "../groups/[groupId]/route";
import { POST as POST_GROUP } from "./[teamId]/groups/route";
import { GET as GET_MEMBERS } from "./[teamId]/members/route";
import { PUT as PUT_OWNER } from "./[teamId]/owner/route";
import { GET as GET_TEAM, PATCH as PATCH_TEAM } from "./[teamId]/route";
import { GET, POST } from "./route";

let cast: Cast;
let params: { teamId: string };

beforeEach(async () => {
  cast = await makeCast();
  params = { teamId: cast.teamId };
});

describe("teams", () => {
  it("are founded by anybody who is signed in, with vocabulary and plan, once for one key", async () => {
    expect((await call(POST, { body: { name: "Mine" } })).status).toBe(401);
    expect((await call(POST, { as: cast.observer, body: { name: " " } })).status).toBe(400);
    expect((await call(POST, { as: cast.observer, body: { name: "Mine" }, key: null })).status).toBe(400);
    const first = await call(POST, { as: cast.observer, body: { name: "Mine" }, key: "the-same-key" });
    const again = await call(POST, { as: cast.observer, body: { name: "Mine" }, key: "the-same-key" });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ name: "Mine", role: "OWNER", can: { manage: true, own: true } });
    expect(again.body).toEqual(first.body);
    const { prisma } = database();
    expect(await prisma.membership.count({ where: { personId: cast.observer.personId } })).toBe(2);
    const teamId = first.body.id as string;
    expect(await prisma.label.count({ where: { teamId } })).toBe(8);
    expect(await prisma.criterion.findMany({ where: { teamId } })).toMatchObject([{ name: "Significance" }]);
    expect(await prisma.document.count({ where: { teamId } })).toBe(1);
  });

  it("are listed and read by their members only", async () => {
    expect((await call(GET)).status).toBe(401);
    const mine = await call(GET, { as: cast.reviewer });
    expect(mine.body).toMatchObject([{ id: cast.teamId, role: "REVIEWER", can: { manage: false, own: false } }]);
    expect((await call(GET_TEAM, { as: cast.stranger, params })).status).toBe(404);
    expect((await call(GET_TEAM, { as: cast.observer, params })).body.id).toBe(cast.teamId);
  });

  it("are renamed by the owner, from the version that was read", async () => {
    const body = { name: "Renamed" };
    for (const as of [cast.facilitator, cast.reviewer, cast.observer]) {
      expect((await call(PATCH_TEAM, { as, method: "PATCH", params, body, basedOn: 1 })).status).toBe(403);
    }
    expect((await call(PATCH_TEAM, { as: cast.stranger, method: "PATCH", params, body, basedOn: 1 })).status).toBe(404);
    const as = cast.owner;
    expect((await call(PATCH_TEAM, { as, method: "PATCH", params, body })).status).toBe(428);
    expect((await call(PATCH_TEAM, { as, method: "PATCH", params, body, basedOn: 1 })).body.name).toBe("Renamed");
    const stale = await call(PATCH_TEAM, { as, method: "PATCH", params, body, basedOn: 1 });
    expect(stale.status).toBe(412);
    expect(stale.body.current).toMatchObject({ name: "Renamed", version: 2 });
  });

  it("are handed over by the owner alone: one owner before, one after", async () => {
    const body = { membershipId: cast.facilitator.membershipId };
    const put = { method: "PUT", params, body, basedOn: 1 };
    expect((await call(PUT_OWNER, { as: cast.facilitator, ...put })).status).toBe(403);
    expect((await call(PUT_OWNER, { as: cast.stranger, ...put })).status).toBe(404);
    const elsewhere = { membershipId: cast.stranger.membershipId };
    expect((await call(PUT_OWNER, { as: cast.owner, ...put, body: elsewhere })).status).toBe(404);
    const done = await call(PUT_OWNER, { as: cast.owner, ...put });
    expect(done.body).toMatchObject({ role: "FACILITATOR", can: { own: false } });
    const owners = await database().prisma.membership.findMany({ where: { teamId: cast.teamId, role: "OWNER" } });
    expect(owners.map(({ personId }) => personId)).toEqual([cast.facilitator.personId]);
    expect((await call(PUT_OWNER, { as: cast.owner, ...put, basedOn: 2 })).status).toBe(403);
  });

  it("handed to two at the same moment, end with one owner", async () => {
    const hand = (membershipId: string) =>
      call(PUT_OWNER, { as: cast.owner, method: "PUT", params, body: { membershipId }, basedOn: 1 });
    const answers = await Promise.all([hand(cast.reviewer.membershipId), hand(cast.secondReviewer.membershipId)]);
    const [first, second] = answers.map(({ status }) => status).sort();
    expect(first).toBe(200);
    // The later one was stale, or came from somebody who was owner no more.
    expect([403, 412]).toContain(second);
    expect(await database().prisma.membership.count({ where: { teamId: cast.teamId, role: "OWNER" } })).toBe(1);
  });

  it("show their members to members, e-mails and invitations to those who keep the team", async () => {
    expect((await call(GET_MEMBERS, { params })).status).toBe(401);
    expect((await call(GET_MEMBERS, { as: cast.stranger, params })).status).toBe(404);
    const seen = await call(GET_MEMBERS, { as: cast.reviewer, params });
    expect(seen.body.members).toHaveLength(5);
    const emails = seen.body.members.map(({ person }: { person: { email: string | null } }) => person.email);
    expect(emails.filter(Boolean)).toEqual([cast.reviewer.email]);
    const kept = await call(GET_MEMBERS, { as: cast.facilitator, params });
    expect(kept.body.members.every(({ person }: { person: { email: string } }) => person.email)).toBe(true);
  });
});

describe("groups", () => {
  it("are made, renamed and deleted by owner and facilitators", async () => {
    const body = { name: "Legal" };
    expect((await call(POST_GROUP, { params, body })).status).toBe(401);
    expect((await call(POST_GROUP, { as: cast.stranger, params, body })).status).toBe(404);
    for (const as of [cast.reviewer, cast.observer])
      expect((await call(POST_GROUP, { as, params, body })).status).toBe(403);
    const as = cast.facilitator;
    const made = await call(POST_GROUP, { as, params, body, key: "one-group-key" });
    expect((await call(POST_GROUP, { as, params, body, key: "one-group-key" })).body).toEqual(made.body);
    expect((await call(POST_GROUP, { as, params, body })).status).toBe(409);
    const group = { groupId: made.body.id as string };
    const rename = { method: "PATCH", params: group, body: { name: "Law" } };
    expect((await call(PATCH_GROUP, { as: cast.reviewer, ...rename, basedOn: 1 })).status).toBe(403);
    expect((await call(PATCH_GROUP, { as: cast.stranger, ...rename, basedOn: 1 })).status).toBe(404);
    expect((await call(PATCH_GROUP, { as, ...rename, basedOn: 1 })).body).toMatchObject({ name: "Law", version: 2 });
    expect((await call(PATCH_GROUP, { as, ...rename, basedOn: 1 })).status).toBe(412);
    expect((await call(DELETE_GROUP, { as, method: "DELETE", params: group, basedOn: 1 })).status).toBe(412);
    expect((await call(DELETE_GROUP, { as, method: "DELETE", params: group, basedOn: 2 })).status).toBe(204);
    expect((await call(DELETE_GROUP, { as, method: "DELETE", params: group, basedOn: 2 })).status).toBe(404);
  });

  it("take the members they are made with, and only those of the team", async () => {
    const membershipIds = [cast.reviewer.membershipId, cast.stranger.membershipId];
    const made = await call(POST_GROUP, { as: cast.owner, params, body: { name: "Legal", membershipIds } });
    const inIt = await database().prisma.membership.findMany({ where: { groupId: made.body.id as string } });
    expect(inIt.map(({ id }) => id)).toEqual([cast.reviewer.membershipId]);
  });
});
