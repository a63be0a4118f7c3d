import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/data/database";
import { threadSchema } from "@/lib/schemas/thread";
import { type Cast, makeCast } from "@/test/actors";
import { call } from "@/test/call";
import { firstVersion, passageOf } from "@/test/talk";
import { POST as createThread } from "../documents/[documentId]/threads/route";
import { POST as publish } from "../teams/[teamId]/documents/route";

// A family of one grapheme (five code points), an x with a circumflex (two, and no composed form), and a repetition.
const FAMILY = "👩‍👩‍👧";
const X = "x\u0302";
const BLOCKS = [
  { kind: "clause", text: `1. Protect the sea ${FAMILY} today. The parties shall cooperate.`, number: "1" },
  { kind: "clause", text: `2. Sign ${X} here: 第三条 缔约方应当合作。`, number: "2" },
  { kind: "clause", text: "3. Fish. The parties shall cooperate.", number: "3" },
];

let cast: Cast;
let documentId: string;
let version: { id: string; text: string };

beforeAll(async () => {
  cast = await makeCast();
  const body = { title: "Sea", language: "en", direction: "LTR", status: "OFFICIAL", source: { kind: "pasted" } };
  const params = { teamId: cast.teamId };
  documentId = (await call(publish, { as: cast.owner, params, body: { ...body, blocks: BLOCKS } })).body.id;
  version = await firstVersion(documentId);
});

type Passage = ReturnType<typeof passageOf>;

const mark = (passage: Passage) =>
  call(createThread, { as: cast.reviewer, params: { documentId }, body: { on: { place: "PASSAGE", passage } } });

/** Of an accepted passage: what was kept, after checking that it is what stands in the text. */
async function kept(passage: Passage) {
  const answer = await mark(passage);
  expect(answer.status, answer.body.title).toBe(201);
  const { annotation, clauseId } = threadSchema.parse(answer.body);
  const { quote, madeOn, anchors } = annotation!;
  expect(version.text.slice(madeOn.start, madeOn.end)).toBe(quote.exact);
  expect(version.text.slice(0, madeOn.start).endsWith(quote.prefix)).toBe(true);
  expect(version.text.slice(madeOn.end).startsWith(quote.suffix)).toBe(true);
  expect(anchors).toEqual([{ ...madeOn, version: 1, status: "EXACT", score: 1, settled: null }]);
  return { ...quote, ...madeOn, clauseId };
}

/** The same words, said to stand elsewhere. */
const shifted = (passage: Passage, by: number): Passage => ({
  ...passage,
  start: passage.start + by,
  end: passage.end + by,
});

describe("a passage", () => {
  it("is kept where it was selected, with its context and the clause it begins in", async () => {
    const passage = passageOf(version, "Protect the sea");
    const { exact, prefix, suffix, start, clauseId } = await kept(passage);
    expect([exact, start]).toEqual(["Protect the sea", passage.start]);
    expect(prefix).toBe("1. ");
    expect(suffix).toMatch(/^ 👩‍👩‍👧 today\. The/);
    const { clause } = await database().prisma.clauseInVersion.findFirstOrThrow({
      where: { versionId: version.id, number: "1" },
      include: { clause: true },
    });
    expect(clauseId).toBe(clause.id);
  });

  it("is taken as our own text has it, whatever context was sent", async () => {
    const { prefix } = await kept({ ...passageOf(version, "Protect"), prefix: "No such words " });
    expect(prefix).toBe("1. ");
  });

  it.each([-9, 7, 10_000])("is found by its words where its offsets are off by %i", async (by) => {
    const passage = passageOf(version, "缔约方应当合作");
    expect(await kept(shifted(passage, by))).toMatchObject({ exact: "缔约方应当合作", start: passage.start });
  });

  it("that is repeated is told by its context", async () => {
    const first = passageOf(version, "The parties shall cooperate.");
    const last = version.text.lastIndexOf("The parties shall cooperate.");
    expect((await kept({ ...shifted(first, 3), prefix: "3. Fish. " })).start).toBe(last);
    expect((await kept({ ...shifted(first, 3), prefix: "today. " })).start).toBe(first.start);
  });

  it("ends with the text where its end was said to be behind it", async () => {
    const start = version.text.lastIndexOf("cooperate.");
    const passage = { ...passageOf(version, "cooperate."), start, end: start + 500 };
    expect(await kept(passage)).toMatchObject({ exact: "cooperate.", start, end: version.text.length, suffix: "" });
  });

  // Every way to cut the family between its code points, from the left and from the right.
  it.each([2, 3, 5, 6])("never cuts an emoji (%i code units in)", async (at) => {
    const { start, end } = passageOf(version, FAMILY);
    const cut = start + at;
    const fromInside = { ...passageOf(version, version.text.slice(cut, end + 6)), start: cut, end: end + 6 };
    expect((await kept(fromInside)).exact).toBe(`${FAMILY} today`);
    const toInside = { ...passageOf(version, version.text.slice(start - 4, cut)), start: start - 4, end: cut };
    expect((await kept(toInside)).exact).toBe(`sea ${FAMILY}`);
  });

  it("keeps a letter and its accent together", async () => {
    expect((await kept(passageOf(version, "Sign x"))).exact).toBe(`Sign ${X}`);
    expect((await kept(passageOf(version, "\u0302 here"))).exact).toBe(`${X} here`);
  });
});

describe("refused is", () => {
  it.each([
    ["what the text says otherwise", "Protect a sea"],
    ["what it does not say", "Nothing like this stands in it"],
    ["what it says in another script", "締約方應當合作"],
  ])("%s", async (_what, exact) => {
    const answer = await mark({ versionId: version.id, exact, prefix: "1. ", suffix: "", start: 3, end: 18 });
    expect([answer.status, answer.body.title]).toEqual([400, expect.stringMatching(/do not stand in this version/)]);
  });

  it("a passage of nothing but spaces", async () => {
    const answer = await mark(passageOf(version, "\n\n"));
    expect([answer.status, answer.body.title]).toEqual([400, expect.stringMatching(/Select some words/)]);
  });

  it("a text of another document or team, or none", async () => {
    const passage = passageOf(version, "Protect");
    const { stranger, documentId: plan } = cast;
    const other = await firstVersion(plan);
    expect((await mark({ ...passage, versionId: other.id })).status).toBe(400);
    const { id } = await database().prisma.document.findFirstOrThrow({ where: { teamId: stranger.teamId } });
    expect((await mark({ ...passage, versionId: (await firstVersion(id)).id })).status).toBe(404);
    expect((await mark({ ...passage, versionId: cast.teamId })).status).toBe(404);
    expect(await database().prisma.thread.count({ where: { documentId: { in: [plan, id] } } })).toBe(0);
  });
});
