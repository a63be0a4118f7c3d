import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/data/database";
import { createThread } from "@/lib/data/create-thread";
import { readThread } from "@/lib/data/read-thread";
import { deliveryOf } from "@/lib/live/delivery";
import { type Cast, makeCast, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import { words } from "@/test/talk";
import { GET, PUT } from "./[documentId]/read-marks/route";

let cast: Cast;
let params: { documentId: string };
beforeEach(async () => {
  cast = await makeCast();
  params = { documentId: cast.documentId };
});

const later = (ms: number) => new Date(Date.now() + ms).toISOString();
const read = (as: TestPerson) => call(GET, { as, params }).then(({ body }) => body as { all: string; marks: object });
const mark = (as: TestPerson, body: object) => call(PUT, { as, params, body, method: "PUT" });
async function leave(visibility: "TEAM" | "ONLY_ME" = "TEAM", by = cast.reviewer) {
  const given = { on: { place: "DOCUMENT" } as const, visibility, comment: words(), labelIds: [] };
  return (await createThread(await by.actor(), cast.documentId, given, {})).id;
}

describe("what one has read", () => {
  it("begins with what was there when one joined", async () => {
    const { joinedAt } = await database().prisma.membership.findUniqueOrThrow({
      where: { id: cast.observer.membershipId },
    });
    expect(await read(cast.observer)).toEqual({ all: joinedAt.toISOString(), marks: {} });
  });

  it("grows by notes, never shrinks by them, and is one's own", async () => {
    const threadId = await leave();
    const [early, late] = [later(1_000), later(5_000)];
    for (const until of [late, early]) {
      expect(
        (
          await mark(cast.observer, {
            marks: [
              { threadId, until },
              { threadId, until },
            ],
          })
        ).status,
      ).toBe(204);
    }
    expect(Object.values((await read(cast.observer)).marks).map((at) => Date.parse(String(at)))).toEqual([
      Date.parse(late),
    ]);
    for (const other of [cast.owner, cast.reviewer]) expect((await read(other)).marks).toEqual({});
  });

  it("can be everything, and taken back with the marks that were there", async () => {
    const threadId = await leave();
    const { all: before } = await read(cast.observer);
    await mark(cast.observer, { marks: [{ threadId, until: later(1_000) }] });
    await mark(cast.observer, { all: later(60_000) });
    // What an undo comes back to is told with it: a page may hold the undo and not have sent it yet.
    expect(Object.keys((await read(cast.observer)).marks)).toEqual([threadId]);
    await mark(cast.observer, { all: before });
    expect(await read(cast.observer)).toMatchObject({
      all: before,
      marks: { [threadId]: expect.any(String) as string },
    });
    // Two moves on, the marks of before the first are needed by nobody.
    await mark(cast.observer, { all: later(60_000) });
    await mark(cast.observer, { all: later(120_000) });
    expect(await database().prisma.readMark.count({ where: { personId: cast.observer.personId } })).toBe(0);
  });

  it("passes over what is not to be read", async () => {
    const marks = [await leave("ONLY_ME"), await leave(), crypto.randomUUID()].map((threadId) => ({
      threadId,
      until: later(0),
    }));
    expect((await mark(cast.observer, { marks })).status).toBe(204);
    expect(Object.keys((await read(cast.observer)).marks)).toEqual([marks[1]!.threadId]);
    expect((await mark(cast.stranger, { marks })).status).toBe(404);
    const many = Array.from({ length: 501 }, () => marks[1]);
    expect((await mark(cast.observer, { marks: many })).status).toBe(400);
  });

  it("leaves no trace that others could see", async () => {
    const threadId = await leave();
    const seen = async () => ({
      thread: await readThread(await cast.reviewer.actor(), threadId),
      activity: await database().prisma.activity.count({ where: { teamId: cast.teamId } }),
    });
    const before = await seen();
    await mark(cast.observer, { marks: [{ threadId, until: later(0) }], all: later(0) });
    expect(await seen()).toEqual(before);

    const notice = { topic: "reading", id: cast.documentId, personId: cast.observer.personId } as const;
    const eventFor = await deliveryOf(notice);
    for (const other of [cast.owner, cast.reviewer, cast.stranger]) expect(eventFor(await other.actor())).toBeNull();
    expect(eventFor(await cast.observer.actor())).toEqual({ type: "read-marks", documentId: cast.documentId });
  });
});
