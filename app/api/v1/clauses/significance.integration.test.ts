import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/data/database";
import { clauseSignificanceSchema, type RatingDto, significanceSchema } from "@/lib/schemas/rating";
import { type Cast, makeCast, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import { firstVersion } from "@/test/talk";
import { GET as readSignificance } from "../documents/[documentId]/significance/route";
import { POST as give } from "./[clauseId]/ratings/route";

const { prisma } = database();
let cast: Cast;
let criterionId: string;
let versionId: string;
/** Ratable ones that no test has used: each takes one. */
let clauseIds: string[];
let clauseId: string;

beforeAll(async () => {
  cast = await makeCast();
  const { documentId, teamId } = cast;
  ({ id: criterionId } = await prisma.criterion.findFirstOrThrow({ where: { teamId, ordinal: 1 } }));
  ({ id: versionId } = await firstVersion(documentId));
  clauseIds = (await prisma.clause.findMany({ where: { documentId, isRatable: true } })).map(({ id }) => id);
});
beforeEach(() => {
  clauseId = clauseIds.pop()!;
});

const send = (as: TestPerson, changes: object, about = clauseId) => {
  const body = { criterionId, versionId, value: null, cannotJudge: null, supersedesId: null, ...changes };
  return call(give, { as, params: { clauseId: about }, body });
};
const rate = async (as: TestPerson, changes: object, about?: string) => {
  const answer = await send(as, changes, about);
  expect(answer.status, answer.body.title).toBe(201);
  return clauseSignificanceSchema.parse(answer.body);
};
const seenBy = async (as: TestPerson, about = clauseId) => {
  const { body } = await call(readSignificance, { as, params: { documentId: cast.documentId } });
  return significanceSchema.parse(body).clauses.find((clause) => clause.clauseId === about)!;
};
const askNovelty = () =>
  prisma.criterion.create({
    data: {
      teamId: cast.teamId,
      ...{ name: "Novelty", question: "Is it new?", scale: "0-100", least: 0, greatest: 100, steps: [] },
      ...{ ordinal: 2, isAsked: true, firstAskedAt: new Date() },
    },
  });
const valuesOf = (ratings: RatingDto[] | null) => ratings?.map(({ person, value }) => [person.name, value]);

describe("a rating", () => {
  it("is a value or why one cannot judge, with a reason", async () => {
    const own = await rate(cast.reviewer, { value: 80, reason: "It binds." });
    expect(own.mine).toMatchObject({ value: 80, cannotJudge: null, reason: "It binds.", sawOthers: false, versionId });
    const { mine } = await rate(cast.owner, { cannotJudge: "NOT_MY_FIELD" });
    expect(mine).toMatchObject({ value: null, cannotJudge: "NOT_MY_FIELD", reason: "" });
    expect((await seenBy(cast.reviewer)).mine).toEqual(own.mine);
  });

  it.each([
    ["neither", {}],
    ["both", { value: 50, cannotJudge: "UNCLEAR" }],
    ["more than the scale's greatest", { value: 101 }],
    ["less than its least", { value: -1 }],
    ["a fraction", { value: 50.5 }],
    ["an unknown excuse", { cannotJudge: "BORED" }],
    ["a long reason", { value: 50, reason: "x".repeat(501) }],
    ["an unknown criterion", { value: 50, criterionId: randomUUID() }],
  ])("is not %s", async (_what, changes) => {
    clauseIds.push(clauseId);
    expect((await send(cast.reviewer, changes)).status).toBe(400);
    expect(await prisma.rating.count({ where: { clauseId } })).toBe(0);
  });

  it("is taken back by one that supersedes it and says nothing, and given again", async () => {
    const { mine: hers } = await rate(cast.secondReviewer, { value: 20 });
    const { mine: given } = await rate(cast.reviewer, { value: 80, reason: "It binds." });
    expect((await seenBy(cast.secondReviewer)).others).toHaveLength(1);
    const gone = await rate(cast.reviewer, { supersedesId: given!.id });
    expect(gone.mine).toMatchObject({ value: null, cannotJudge: null, reason: "", sawOthers: true });
    expect(gone.others, "covered again").toBeNull();
    const seen = await seenBy(cast.secondReviewer);
    expect(seen).toMatchObject({ others: [], takenBackAt: gone.mine!.createdAt });
    expect(seen.mine).toEqual(hers);

    const again = await rate(cast.reviewer, { value: 60, supersedesId: gone.mine!.id });
    expect(again.mine).toMatchObject({ value: 60, sawOthers: true, earlier: { value: 80 } });
    expect(valuesOf((await seenBy(cast.secondReviewer)).others)).toEqual([[cast.reviewer.name, 60]]);
  });

  it("is of a ratable clause, by the criteria and a text of its own document", async () => {
    const { documentId, stranger } = cast;
    const preamble = await prisma.clause.findFirstOrThrow({ where: { documentId, isRatable: false } });
    expect((await send(cast.reviewer, { value: 50 }, preamble.id)).status).toBe(400);
    const criterion = await prisma.criterion.findFirstOrThrow({ where: { teamId: stranger.teamId } });
    expect((await send(cast.reviewer, { value: 50, criterionId: criterion.id })).status).toBe(400);
    const { id } = await prisma.document.findFirstOrThrow({ where: { teamId: stranger.teamId } });
    expect((await send(cast.reviewer, { value: 50, versionId: (await firstVersion(id)).id })).status).toBe(404);
  });

  it("leaves no line in the activity of the team", async () => {
    const before = await prisma.activity.count();
    await rate(cast.reviewer, { value: 50 });
    expect(await prisma.activity.count()).toBe(before);
  });

  it("said again as it was is no change of mind after seeing the others", async () => {
    await rate(cast.secondReviewer, { value: 10 });
    const { mine } = await rate(cast.reviewer, { value: 50, reason: "It binds nobody" });
    const again = await rate(cast.reviewer, { value: 50, reason: "It binds nobody", supersedesId: mine!.id });
    expect(again.mine).toEqual(mine);
    const changed = await rate(cast.reviewer, { value: 50, reason: "It binds us", supersedesId: mine!.id });
    expect(changed.mine).toMatchObject({ sawOthers: true });
  });

  it("is never changed or deleted: the database refuses", async () => {
    const { mine } = await rate(cast.reviewer, { value: 50 });
    const where = { id: mine!.id };
    await expect(prisma.rating.update({ where, data: { value: 60 } })).rejects.toThrow(/immutable/);
    await expect(prisma.rating.delete({ where })).rejects.toThrow(/immutable/);
  });
});

describe("others' ratings", () => {
  it("are seen once one's own value is in, of this clause alone", async () => {
    const another = clauseIds.pop()!;
    await rate(cast.secondReviewer, { value: 10 });
    await rate(cast.secondReviewer, { value: 20 }, another);
    expect(await seenBy(cast.reviewer)).toEqual({ clauseId, mine: null, others: null });
    const { others } = await rate(cast.reviewer, { value: 90 });
    expect(valuesOf(others)).toEqual([["Reviewer 2", 10]]);
    expect((await seenBy(cast.reviewer)).others).toEqual(others);
    expect(valuesOf((await seenBy(cast.secondReviewer)).others)).toEqual([["Reviewer 1", 90]]);
    expect(await seenBy(cast.reviewer, another)).toEqual({ clauseId: another, mine: null, others: null });
  });

  it("stay hidden from whoever cannot judge, and from who has judged by another criterion", async () => {
    const novelty = await askNovelty();
    await rate(cast.secondReviewer, { value: 10 });
    for (const cannotJudge of ["UNCLEAR", "RECUSED", "NOT_MY_FIELD"]) {
      const supersedesId = (await seenBy(cast.owner)).mine?.id ?? null;
      expect((await rate(cast.owner, { cannotJudge, supersedesId })).others).toBeNull();
    }
    expect((await rate(cast.reviewer, { value: 70, criterionId: novelty.id })).others).toEqual([]);
    for (const as of [cast.owner, cast.reviewer]) expect((await seenBy(as)).others).toBeNull();
  });

  it("are hidden from observers, who have had a value of their own when they were reviewers", async () => {
    await rate(cast.secondReviewer, { value: 10 });
    await rate(cast.facilitator, { value: 30 });
    expect(await seenBy(cast.observer)).toEqual({ clauseId, mine: null, others: null });
    const where = { id: cast.facilitator.membershipId };
    await prisma.membership.update({ where, data: { role: "OBSERVER" } });
    expect(await seenBy(cast.facilitator)).toMatchObject({ mine: { value: 30 }, others: null });
    await prisma.membership.update({ where, data: { role: "FACILITATOR" } });
  });
});

describe("a change of mind", () => {
  it("supersedes the value before, is told apart when others' were seen, and keeps them seen", async () => {
    const first = (await rate(cast.reviewer, { value: 40 })).mine!;
    const alone = (await rate(cast.reviewer, { value: 50, supersedesId: first.id })).mine!;
    expect(alone.sawOthers).toBe(false);
    expect((await rate(cast.secondReviewer, { value: 90 })).mine!.sawOthers).toBe(false);
    const after = (await rate(cast.reviewer, { value: 85, supersedesId: alone.id })).mine!;
    expect(after).toMatchObject({ value: 85, sawOthers: true });
    expect(after.earlier).toEqual({ value: 50 });
    const last = await rate(cast.reviewer, { cannotJudge: "RECUSED", supersedesId: after.id });
    expect(last.mine).toMatchObject({ sawOthers: true, earlier: { value: 50 } });
    expect(valuesOf(last.others)).toEqual([["Reviewer 2", 90]]);
    const { others } = await seenBy(cast.secondReviewer);
    expect(others).toMatchObject([{ value: null, cannotJudge: "RECUSED", sawOthers: true }]);
    const kept = await prisma.rating.findMany({
      where: { clauseId, personId: cast.reviewer.personId },
      orderBy: { createdAt: "asc" },
    });
    expect(kept.map(({ value }) => value)).toEqual([40, 50, 85, null]);
  });

  it("names the value it replaces, one's own and the latest", async () => {
    const first = (await rate(cast.reviewer, { value: 40 })).mine!;
    const theirs = (await rate(cast.secondReviewer, { value: 90 })).mine!;
    for (const supersedesId of [null, theirs.id, randomUUID()]) {
      const refused = await send(cast.reviewer, { value: 50, supersedesId });
      expect([refused.status, refused.body.current]).toEqual([409, first]);
    }
  });

  it("on two devices at once goes through on one", async () => {
    const twice = async (supersedesId: string | null, values: number[]) => {
      const answers = await Promise.all(values.map((value) => send(cast.reviewer, { value, supersedesId })));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      return answers.find(({ status }) => status === 201)!.body.mine.id;
    };
    await twice(await twice(null, [60, 70]), [40, 50]);
    expect(await prisma.rating.count({ where: { clauseId, supersededBy: null } })).toBe(1);
  });
});
