import { describe, expect, it } from "vitest";
import type { AnchorDto } from "@/lib/schemas/thread";
import { type OpenText, heatOf, placeNotes } from "./place-notes";
import { makeThread, uuid } from "./thread-samples.test-data";

const clause = {
  id: uuid(30),
  slug: "1",
  isRatable: true,
  parentId: null,
  number: "1",
  title: "One",
  start: 6,
  end: 30,
  apparatus: null,
};
const version = {
  id: uuid(40),
  blocks: [
    { kind: "title", level: null, start: 0, end: 5, marks: [] },
    { kind: "heading", level: 1, start: 7, end: 10, marks: [] },
    { kind: "paragraph", level: null, start: 12, end: 29, marks: [] },
  ],
  clauses: [clause],
} as unknown as OpenText;

const anchorAt = (start: number | null, end: number | null): AnchorDto => ({
  versionId: uuid(40),
  version: 1,
  status: start === null ? "ORPHANED" : "EXACT",
  start,
  end,
  score: 1,
  settled: null,
});

function onPassage(id: number, start: number | null, end: number | null, ratings: number[] = []) {
  return makeThread({
    id: uuid(id),
    place: "PASSAGE",
    annotation: {
      id: uuid(id + 500),
      quote: { exact: "words", prefix: "", suffix: "" },
      madeOn: { versionId: uuid(40), start: 0, end: 1 },
      anchors: [anchorAt(start, end)],
      ratings: ratings.map((value, at) => ({ person: { id: uuid(at + 1), name: "" }, value })),
    },
  });
}
const place = (threads: ReturnType<typeof makeThread>[]) =>
  placeNotes(
    threads.map((thread) => ({ viewKey: thread.id, thread, isSaved: true, operations: [] })),
    version,
  );

describe("placeNotes", () => {
  it("orders by place: document, clause heading, passages with the longer one first, orphans", () => {
    const placed = place([
      onPassage(5, null, null),
      onPassage(4, 12, 15),
      onPassage(3, 12, 20),
      makeThread({ id: uuid(2), place: "CLAUSE", clauseId: clause.id }),
      makeThread({ id: uuid(1) }),
    ]);
    expect(placed.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5].map(uuid));
    expect(placed.map(({ span }) => span?.start)).toEqual([0, 7, 12, 12, undefined]);
    expect(placed[3]!.clause).toBe(clause);
    expect(placed[4]!.drift).toBe("orphaned");
  });

  const by = { id: uuid(1), name: "" };
  function settled(anchor: Partial<AnchorDto>) {
    const thread = onPassage(1, null, null);
    Object.assign(thread.annotation!.anchors[0]!, anchor);
    return place([thread])[0]!;
  }

  it("puts what was kept on a clause at the clause, and what was kept on the document at its title", () => {
    const kept = settled({ settled: { as: "KEPT_ON_CLAUSE", at: "", by, clauseId: clause.id } });
    expect(kept).toMatchObject({ drift: "kept", clause, span: { start: 7, end: 10 } });
    const onDocument = settled({ settled: { as: "KEPT_ON_CLAUSE", at: "", by, clauseId: null } });
    expect(onDocument).toMatchObject({ drift: "kept", clause: null, span: { start: 0, end: 5 } });
  });

  it("asks for a look at changed words until somebody has confirmed them", () => {
    const changed = { status: "CHANGED", start: 12, end: 15 } as const;
    expect(settled(changed).drift).toBe("changed");
    expect(settled({ ...changed, settled: { as: "CONFIRMED", at: "", by, clauseId: null } }).drift).toBe("none");
  });
});

describe("heatOf", () => {
  it.each([
    [[], null],
    [[0], 0],
    [[10, 90], 50],
    [[90, 10, 40], 40],
  ])("%o is %o", (ratings, heat) => expect(heatOf(onPassage(1, 0, 1, ratings))).toBe(heat));
});
