import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/data/database";
import { criterionSchema } from "@/lib/schemas/criterion";
import { SIGNIFICANCE, TEMPLATES } from "@/lib/statistics/criterion-templates";
import { type Cast, makeCast } from "@/test/actors";
import { call } from "@/test/call";
import { firstVersion } from "@/test/talk";
import { POST as give } from "../clauses/[clauseId]/ratings/route";
import { GET as readRatings } from "../documents/[documentId]/ratings/route";
import { GET as readSignificance } from "../documents/[documentId]/significance/route";
import { GET as list, POST as create } from "../teams/[teamId]/criteria/route";
import { DELETE as remove, PATCH as edit } from "./[criterionId]/route";

const { pool, prisma } = database();
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const make = async (words: object) => {
  const { owner: as, teamId } = cast;
  const answer = await call(create, { as, params: { teamId }, body: { ...SIGNIFICANCE, ...words } });
  expect(answer.status, answer.body.title).toBe(201);
  return criterionSchema.parse(answer.body);
};
const change = (criterionId: string, basedOn: number, body: object) =>
  call(edit, { as: cast.owner, method: "PATCH", params: { criterionId }, basedOn, body });

const rate = async (criterionId: string, value: number) => {
  const { documentId, reviewer: as } = cast;
  const { id: versionId } = await firstVersion(documentId);
  const clause = await prisma.clause.findFirstOrThrow({ where: { documentId, isRatable: true } });
  const body = { criterionId, versionId, value, cannotJudge: null, supersedesId: null };
  return call(give, { as, params: { clauseId: clause.id }, body });
};

describe("a criterion", () => {
  it("is worded, asked from when it is switched on, and keeps its words from then on", async () => {
    const made = await make({ name: "Urgency" });
    expect(made).toMatchObject({ isAsked: false, isFixed: false, least: 0, greatest: 100, version: 1 });
    expect((await rate(made.id, 50)).status, "not asked yet").toBe(400);
    const reworded = await change(made.id, 1, { ...SIGNIFICANCE, name: "Urgency", question: "How soon?" });
    expect(reworded.body).toMatchObject({ question: "How soon?", version: 2 });

    expect((await change(made.id, 2, { isAsked: true })).body).toMatchObject({ isAsked: true, isFixed: true });
    expect((await rate(made.id, 50)).status).toBe(201);
    for (const body of [
      { ...SIGNIFICANCE, name: "Haste" },
      { ...SIGNIFICANCE, name: "Urgency", question: "When?" },
    ]) {
      expect((await change(made.id, 3, body)).status).toBe(409);
    }
    const gone = await call(remove, { as: cast.owner, method: "DELETE", params: { criterionId: made.id }, basedOn: 3 });
    expect(gone.status).toBe(409);
    // Not by a hole in the program either.
    await expect(pool.query(`UPDATE "Criterion" SET "question" = 'x' WHERE "id" = $1`, [made.id])).rejects.toThrow(
      /keeps its words/,
    );
    await expect(pool.query(`DELETE FROM "Criterion" WHERE "id" = $1`, [made.id])).rejects.toThrow(/keeps its words/);
  });

  it("can be switched off, keeps its answers to be read, and takes no more", async () => {
    const { id } = await make({ name: "Clarity" });
    await change(id, 1, { isAsked: true });
    expect((await rate(id, 70)).status).toBe(201);
    expect((await change(id, 2, { isAsked: false })).status).toBe(200);
    const refused = await rate(id, 80);
    expect([refused.status, refused.body.title]).toEqual([400, expect.stringContaining("no longer rates by Clarity")]);
    const { documentId, reviewer: as } = cast;
    const { body } = await call(readSignificance, { as, params: { documentId }, query: { criterion: id } });
    expect(body.criterion).toMatchObject({ name: "Clarity", isAsked: false });
    expect(body.criteria).not.toContainEqual(expect.objectContaining({ id }));
    expect(body.clauses.filter(({ mine }: { mine: object | null }) => mine)).toHaveLength(1);
  });

  it("can be deleted as long as it never was asked", async () => {
    const { id } = await make({ name: "A slip" });
    const { owner: as, teamId } = cast;
    const { documentId } = cast;
    const draft = await call(readSignificance, { as, params: { documentId }, query: { criterion: id } });
    expect(draft.status, "a draft is nothing to rate by").toBe(404);
    expect((await call(remove, { as, method: "DELETE", params: { criterionId: id }, basedOn: 1 })).status).toBe(204);
    const { body } = await call(list, { as, params: { teamId } });
    expect(body).not.toContainEqual(expect.objectContaining({ id }));
  });

  it("is left, one at least, to rate by", async () => {
    const { teamId } = await makeCast();
    const [only] = await prisma.criterion.findMany({ where: { teamId } });
    const team = await prisma.membership.findFirstOrThrow({ where: { teamId, role: "OWNER" } });
    expect(team.personId).not.toBe(cast.owner.personId);
    expect((await change(only!.id, 1, { isAsked: false })).status, "another team's").toBe(404);
    const mine = await prisma.criterion.findMany({ where: { teamId: cast.teamId, isAsked: true } });
    const answers = [];
    for (const { id, version } of mine) answers.push((await change(id, version, { isAsked: false })).status);
    expect(answers).toEqual([...mine.slice(1).map(() => 200), 409]);
    for (const { id } of mine.slice(0, -1)) {
      const { version } = await prisma.criterion.findUniqueOrThrow({ where: { id } });
      await change(id, version, { isAsked: true });
    }
  });

  it.each([
    ["no name", { name: " " }],
    ["no question", { question: "" }],
    ["words for too few steps", { steps: SIGNIFICANCE.steps.slice(1) }],
    ["words for another scale", { scale: "1-9" }],
    ["an unknown scale", { scale: "1-5" }],
    ["a step without a name", { steps: SIGNIFICANCE.steps.map((step) => ({ ...step, name: "" })) }],
  ])("is refused with %s", async (_, words) => {
    const { owner: as, teamId } = cast;
    const answer = await call(create, { as, params: { teamId }, body: { ...SIGNIFICANCE, name: "Refused", ...words } });
    expect(answer.status).toBe(400);
  });

  it("has a name of its own, also where two are made at once", async () => {
    const { owner: as, teamId } = cast;
    const body = { ...SIGNIFICANCE, name: "Twin" };
    const twice = await Promise.all([1, 2].map(() => call(create, { as, params: { teamId }, body })));
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe("every template", () => {
  it.each(TEMPLATES)("can be asked, and answered at the ends of its scale: $name", async (template) => {
    const { id, least, greatest } = await make(template);
    await change(id, 1, { isAsked: true });
    expect((await rate(id, greatest + 1)).status).toBe(400);
    expect((await rate(id, least - 1)).status).toBe(400);
    expect((await rate(id, greatest)).status).toBe(201);
  });
});

describe("the ratings as a file", () => {
  it("are what one may read, in words, under one criterion", async () => {
    const { id } = await make({ name: "Reach" });
    await change(id, 1, { isAsked: true });
    await rate(id, 85);
    const { documentId } = cast;
    const ask = async (as: Cast["owner"], format: string) =>
      (await call(readRatings, { as, params: { documentId }, query: { criterion: id, format } })).body;
    const { ratings } = await ask(cast.reviewer, "json");
    expect(ratings).toMatchObject([
      { criterion: "Reach", scale: "0-100", round: "standing", rater: "Reviewer 1", value: 85, step: "Pivotal" },
    ]);
    expect(ratings[0]).toMatchObject({ sawOthers: false, valueBeforeSeeingOthers: null, version: 1 });
    expect(await ask(cast.reviewer, "csv")).toContain(",Reach,0-100,standing,Reviewer 1,,85,Pivotal,,");
    expect(await ask(cast.reviewer, "md")).toContain("| Reviewer 1 | 85 | Pivotal |");
    expect((await ask(cast.facilitator, "json")).ratings, "who has given none reads none").toEqual([]);
    expect((await ask(cast.observer, "csv")).trim().split("\n")).toHaveLength(1);
  });

  it("name no criterion of another team, and none that is still being worded", async () => {
    const { documentId, teamId, reviewer: as, stranger } = cast;
    const theirs = await prisma.criterion.findFirstOrThrow({ where: { teamId: stranger.teamId } });
    const { id: draft } = await make({ name: "Still being worded" });
    for (const handler of [readRatings, readSignificance]) {
      const statusOf = async (who: typeof as, criterion: string) =>
        (await call(handler, { as: who, params: { documentId }, query: { criterion } })).status;
      expect(await statusOf(as, theirs.id)).toBe(404);
      expect(await statusOf(as, draft)).toBe(404);
      // Nor does their own criterion let a stranger in.
      expect(await statusOf(stranger, theirs.id)).toBe(404);
    }
    const own = await call(list, { as, params: { teamId } });
    expect(own.body).not.toContainEqual(expect.objectContaining({ id: theirs.id }));
  });
});
