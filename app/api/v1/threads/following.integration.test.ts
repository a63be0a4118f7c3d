import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/data/database";
import { type Cast, makeCast, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import { move, makeSession } from "@/test/sessions";
import { mentioning, words } from "@/test/talk";
import { POST as create } from "../documents/[documentId]/threads/route";
import { POST as reply } from "./[threadId]/comments/route";
import { GET as read, PUT as choose } from "./[threadId]/following/route";

let cast: Cast;
beforeAll(async () => void (cast = await makeCast()));

async function begin(as: TestPerson, comment = words(), visibility = "TEAM"): Promise<{ threadId: string }> {
  const body = { on: { place: "DOCUMENT" }, comment, visibility };
  return { threadId: (await call(create, { as, params: { documentId: cast.documentId }, body })).body.id };
}
const followingOf = async (as: TestPerson, params: { threadId: string }) => (await call(read, { as, params })).body;
const answer = (as: TestPerson, params: { threadId: string }, body = words()) =>
  call(reply, { as, params, body: { body } });
const put = (as: TestPerson, params: { threadId: string }, choice: string) =>
  call(choose, { as, method: "PUT", params, body: { choice } });

describe("whoever takes part in a note follows it", () => {
  it("who began it, who wrote in it, who is mentioned; nobody else", async () => {
    const params = await begin(cast.owner);
    await answer(cast.reviewer, params, mentioning(cast.observer));
    for (const each of [cast.owner, cast.reviewer, cast.observer])
      expect(await followingOf(each, params)).toEqual({ isFollowing: true, choice: null });
    expect(await followingOf(cast.facilitator, params)).toEqual({ isFollowing: false, choice: null });
  });

  it("until they mute it; and anybody who may read it can follow it", async () => {
    const params = await begin(cast.owner);
    const muted = { isFollowing: false, choice: "MUTED" };
    expect((await put(cast.owner, params, "MUTED")).body).toEqual(muted);
    await answer(cast.owner, params);
    expect(await followingOf(cast.owner, params)).toEqual(muted);
    const followed = { isFollowing: true, choice: "FOLLOWING" };
    for (let times = 0; times < 2; times++)
      expect((await put(cast.observer, params, "FOLLOWING")).body).toEqual(followed);
    expect(await followingOf(cast.observer, params)).toEqual(followed);
    // What others chose is nobody's to know.
    expect(await followingOf(cast.facilitator, params)).toEqual({ isFollowing: false, choice: null });
  });

  it("not a note that one may not read", async () => {
    const params = await begin(cast.owner, words(), "ONLY_ME");
    for (const as of [cast.reviewer, cast.stranger]) expect((await put(as, params, "FOLLOWING")).status).toBe(404);
    expect(await database().prisma.follow.count({ where: params })).toBe(0);
  });

  it("not for a mention that is covered in a hidden round", async () => {
    const params = await begin(cast.owner);
    const { sessionId } = await makeSession(cast, "ROUND_OPEN");
    await answer(cast.secondReviewer, params, mentioning(cast.reviewer));
    expect((await followingOf(cast.reviewer, params)).isFollowing).toBe(false);
    await move(cast.owner, sessionId, "CLOSE_ROUND");
    await move(cast.owner, sessionId, "REVEAL");
    expect((await followingOf(cast.reviewer, params)).isFollowing).toBe(true);
  });
});
