import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/data/database";
import { type Cast, makeCast, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import { words } from "@/test/talk";
import { POST as create } from "../documents/[documentId]/threads/route";
import { PATCH as edit } from "./[threadId]/route";

let cast: Cast;
beforeAll(async () => void (cast = await makeCast()));

async function begin(visibility = "TEAM") {
  const body = { on: { place: "DOCUMENT" }, comment: words(), visibility };
  const answer = await call(create, { as: cast.reviewer, params: { documentId: cast.documentId }, body });
  return { threadId: answer.body.id as string };
}
const patch = (params: { threadId: string }, body: object, basedOn = 1, as: TestPerson = cast.reviewer) =>
  call(edit, { as, method: "PATCH", params, body, basedOn });
const assign = (params: { threadId: string }, to: TestPerson | null, basedOn = 1) =>
  patch(params, { assigneeId: to?.personId ?? null }, basedOn);

describe("a note", () => {
  it("is assigned, handed on and taken back, each with a line in the log", async () => {
    const params = await begin();
    const { personId: id, name } = cast.owner;
    expect((await assign(params, cast.owner)).body).toMatchObject({ assignee: { id, name }, version: 2 });
    expect((await assign(params, cast.reviewer, 2)).body.assignee.name).toBe(cast.reviewer.name);
    expect((await assign(params, null, 3)).body.assignee).toBeNull();
    const lines = await database().prisma.activity.findMany({
      where: { subjectId: params.threadId },
      orderBy: { createdAt: "asc" },
    });
    const verbs = lines.map(({ verb }) => verb);
    expect(verbs).toEqual(["created thread", "assigned thread", "assigned thread", "unassigned thread"]);
  });

  it("is not assigned over what somebody changed meanwhile", async () => {
    const params = await begin();
    await assign(params, cast.owner);
    const stale = await assign(params, cast.reviewer);
    expect([stale.status, stale.body.current.assignee.id]).toEqual([412, cast.owner.personId]);
  });

  it("is assigned to nobody who may not write in it", async () => {
    const params = await begin();
    for (const each of [cast.observer, cast.stranger]) expect((await assign(params, each)).status).toBe(400);
    const { membershipId } = cast.secondReviewer;
    const left = (leftAt: Date | null) =>
      database().prisma.membership.update({ where: { id: membershipId }, data: { leftAt } });
    await left(new Date());
    expect((await assign(params, cast.secondReviewer)).status).toBe(400);
    await left(null);
    expect((await assign(params, cast.secondReviewer)).status).toBe(200);
  });

  it("is its author's while it is private, and does not become private while it is somebody else's to see to", async () => {
    const own = await begin("ONLY_ME");
    expect((await assign(own, cast.owner)).status).toBe(400);
    expect((await patch(own, { assigneeId: cast.owner.personId, visibility: "TEAM" })).status).toBe(200);
    expect((await patch(own, { visibility: "ONLY_ME" }, 2)).status).toBe(409);
    expect((await patch(own, { visibility: "ONLY_ME", assigneeId: null }, 2)).status).toBe(200);
    expect((await assign(own, cast.reviewer, 3)).status).toBe(200);
  });
});
