import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GET as getReview } from "@/app/api/v1/versions/[versionId]/review/route";
import { database } from "@/lib/data/database";
import { reviewSchema } from "@/lib/schemas/review";
import type { AnchorDto, SettlePassage, ThreadDto } from "@/lib/schemas/thread";
import { type Cast, makeCast, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import {
  ACCESS,
  type Charter,
  clause,
  FEES,
  makeCharter,
  noteOn,
  publishNext,
  SAFETY,
  type Version,
  wordsIn,
} from "@/test/charter";
import { passageOf } from "@/test/talk";
import { DELETE as unsettle, PUT as settle } from "./[annotationId]/anchors/[versionId]/route";

const { prisma } = database();

const EDITED = SAFETY.replace("in the use of boats", "in the handling of small boats");
/** Safety edited, Fees taken out. */
const SECOND = [clause("1", "Access", ACCESS), clause("2", "Safety", EDITED)];

let cast: Cast;
let charter: Charter;
let changed: ThreadDto;
let lost: ThreadDto;
let second: Version;
let safetyId: string;

beforeAll(async () => {
  cast = await makeCast();
});
beforeEach(async () => {
  charter = await makeCharter(cast);
  changed = await noteOn(cast.reviewer, charter, charter.first, "Crews are trained in the use of boats");
  lost = await noteOn(cast.reviewer, charter, charter.first, "the first three nights");
  second = await publishNext(cast.owner, charter, SECOND);
  safetyId = (await prisma.clause.findFirstOrThrow({ where: { documentId: charter.documentId, slug: "2" } })).id;
});

const paramsOf = (thread: ThreadDto, version = second) => ({
  annotationId: thread.annotation!.id,
  versionId: version.id,
});
const say = (as: TestPerson | null, thread: ThreadDto, body: SettlePassage | object, basedOn = 1, version = second) =>
  call(settle, { as, method: "PUT", params: paramsOf(thread, version), body, basedOn });
const takeBack = (as: TestPerson | null, thread: ThreadDto, basedOn: number) =>
  call(unsettle, { as, method: "DELETE", params: paramsOf(thread), basedOn });
const anchorOf = (thread: ThreadDto): AnchorDto =>
  thread.annotation!.anchors.find(({ versionId }) => versionId === second.id)!;
const reviewOf = async (as: TestPerson, version = second) =>
  reviewSchema.parse((await call(getReview, { as, params: { versionId: version.id } })).body).items;

describe("the review", () => {
  it("shows what changed and what was lost, with old and new words in their sentences", async () => {
    const items = await reviewOf(cast.observer);
    expect(items.map(({ thread }) => thread.id)).toEqual([changed.id, lost.id]);
    const [first, last] = items;
    expect(first!.before).toEqual({
      ordinal: 1,
      lead: "",
      exact: "Crews are trained in the use of boats",
      tail: ", and pilots hold a licence of the harbour master.",
    });
    expect(first!.after!.exact).toBe("Crews are trained in the handling of small boats");
    expect(first!.pieces.filter(({ kind }) => kind === "added").map(({ text }) => text.trim())).toEqual([
      "handling",
      "small",
    ]);
    expect(first!.clause).toMatchObject({ id: safetyId, number: "2" });
    expect(last).toMatchObject({ after: null, clause: null, before: { exact: "the first three nights" } });
    expect(await reviewOf(cast.observer, charter.first)).toEqual([]);
  });

  it("gives as many as are asked for, from the beginning, and says how many there are", async () => {
    const params = { versionId: second.id };
    const { body } = await call(getReview, { as: cast.observer, params, query: { first: "1" } });
    const { items, total } = reviewSchema.parse(body);
    expect([items.map(({ thread }) => thread.id), total]).toEqual([[changed.id], 2]);
    expect((await call(getReview, { as: cast.observer, params, query: { first: "0" } })).status).toBe(400);
  });

  it("is the same to others whether or not there is a private note", async () => {
    const read = async () => JSON.stringify(await reviewOf(cast.owner));
    const before = await read();
    const hidden = await noteOn(cast.reviewer, charter, charter.first, "No fees are due", "ONLY_ME");
    expect(await read()).toBe(before);
    expect((await reviewOf(cast.reviewer)).map(({ thread }) => thread.id)).toContain(hidden.id);
    const others = await say(cast.owner, hidden, { as: "KEPT_ON_CLAUSE", clauseId: null });
    expect(others.status).toBe(404);
    expect((await say(cast.reviewer, hidden, { as: "KEPT_ON_CLAUSE", clauseId: null })).status).toBe(200);
    expect(await prisma.activity.count({ where: { subjectId: hidden.id } })).toBe(0);
  });
});

describe("a changed passage", () => {
  it("is confirmed by any writer, leaves the review, and is not asked about in the next version", async () => {
    expect((await say(cast.observer, changed, { as: "CONFIRMED" })).status).toBe(403);
    const { status, body } = await say(cast.secondReviewer, changed, { as: "CONFIRMED" });
    expect(status).toBe(200);
    expect(anchorOf(body)).toMatchObject({
      version: 2,
      status: "CHANGED",
      settled: { as: "CONFIRMED", by: { id: cast.secondReviewer.personId } },
    });
    expect(body.sequence).toBeGreaterThan(changed.sequence);
    expect((await reviewOf(cast.owner)).map(({ thread }) => thread.id)).toEqual([lost.id]);
    const lines = await prisma.activity.findMany({ where: { subjectId: changed.id }, orderBy: { createdAt: "asc" } });
    expect(lines.map(({ verb }) => verb)).toEqual(["created thread", "confirmed passage"]);

    const third = await publishNext(cast.owner, charter, [...SECOND, clause("3", "Fees", FEES)]);
    const anchor = await prisma.anchor.findFirst({
      where: { versionId: third.id, annotationId: changed.annotation!.id },
    });
    expect(anchor).toMatchObject({ status: "EXACT", settledAs: null });
  });

  it("goes on being asked about while nobody has settled it", async () => {
    const third = await publishNext(cast.owner, charter, [...SECOND, clause("3", "Fees", FEES)]);
    expect((await reviewOf(cast.owner, third)).map(({ thread }) => thread.id)).toEqual([changed.id]);
  });

  it("is settled once: the second is told, and what was said can be taken back", async () => {
    const twice = await Promise.all(
      [cast.owner, cast.secondReviewer].map((as) => say(as, changed, { as: "CONFIRMED" })),
    );
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(twice.find(({ status }) => status === 412)!.body.current).toMatchObject({
      version: 2,
      settled: { as: "CONFIRMED" },
    });
    const back = await takeBack(cast.facilitator, changed, 2);
    expect(anchorOf(back.body)).toMatchObject({ version: 3, status: "CHANGED", settled: null });
    expect((await takeBack(cast.facilitator, changed, 3)).status).toBe(409);
  });
});

describe("a lost passage", () => {
  it("is attached again where a person selected, and no other words are taken for it", async () => {
    const passage = passageOf(second, "whatever flag it flies");
    expect((await say(cast.reviewer, lost, { as: "CONFIRMED" })).status).toBe(400);
    const elsewhere = { ...passage, exact: "words that are not here" };
    expect((await say(cast.reviewer, lost, { as: "REATTACHED", passage: elsewhere })).status).toBe(400);
    const old = { ...passage, versionId: charter.first.id };
    expect((await say(cast.reviewer, lost, { as: "REATTACHED", passage: old })).status).toBe(400);
    expect((await say(cast.reviewer, lost, { as: "REATTACHED", passage })).status).toBe(200);
    expect(await wordsIn(second, lost)).toBe("whatever flag it flies");
    // The quote is still what the note was made on.
    expect(lost.annotation!.quote.exact).toBe("the first three nights");
    expect((await takeBack(cast.reviewer, lost, 2)).status).toBe(200);
    expect(await wordsIn(second, lost)).toBe("ORPHANED");
  });

  it("is kept on a clause, through later versions, until that clause goes too", async () => {
    const unknown = await say(cast.reviewer, lost, { as: "KEPT_ON_CLAUSE", clauseId: cast.documentId });
    expect(unknown.status).toBe(400);
    const kept = await say(cast.reviewer, lost, { as: "KEPT_ON_CLAUSE", clauseId: safetyId });
    expect(anchorOf(kept.body)).toMatchObject({ start: null, settled: { as: "KEPT_ON_CLAUSE", clauseId: safetyId } });
    const third = await publishNext(cast.owner, charter, [clause("1", "Safety", EDITED)]);
    const anchor = await prisma.anchor.findFirst({ where: { versionId: third.id, annotationId: lost.annotation!.id } });
    expect(anchor).toMatchObject({
      settledAs: "KEPT_ON_CLAUSE",
      clauseId: safetyId,
      settledById: cast.reviewer.personId,
    });
    const fourth = await publishNext(cast.owner, charter, [clause("1", "Access", ACCESS)]);
    expect((await reviewOf(cast.owner, fourth)).map(({ thread }) => thread.id)).toContain(lost.id);
  });
});

it("a passage of an older version is left as it was", async () => {
  await publishNext(cast.owner, charter, [...SECOND, clause("3", "Fees", FEES)]);
  const late = await say(cast.reviewer, changed, { as: "CONFIRMED" });
  expect([late.status, late.body.title]).toEqual([409, expect.stringContaining("newer version")]);
});
