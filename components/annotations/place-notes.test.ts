import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnchorDto } from "@/lib/schemas/thread";
import { type OpenText, clauseAt, createNotePlacer, heatOf } from "./place-notes";
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
const viewsOf = (threads: ReturnType<typeof makeThread>[]) =>
  threads.map((thread) => ({ viewKey: thread.id, thread, isSaved: true, operations: [] }));
const place = (threads: ReturnType<typeof makeThread>[]) => createNotePlacer(version)(viewsOf(threads));

describe("createNotePlacer", () => {
  it("places what changed as if everything were placed anew, and keeps the rest as it is", () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 20 });
    const views = new Map(
      viewsOf(Array.from({ length: 60 }, (_, at) => onPassage(at + 1, 6 + ((at * 7) % 20), 27))).map((view, at) => [
        at + 1,
        view,
      ]),
    );
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 6 }), (steps) => {
        const again = createNotePlacer(version);
        let before = again([]);
        for (const step of steps) {
          const now = step.map((id) => views.get(id)!);
          const placed = again(now);
          expect(placed).toEqual(createNotePlacer(version)(now));
          for (const note of before) {
            const same = placed.find(({ id }) => id === note.id);
            if (same) expect(same).toBe(note);
          }
          before = placed;
        }
      }),
    );
  });

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

describe("clauseAt", () => {
  it("finds the innermost clause, and none between two", () => {
    const span = (id: number, start: number, end: number) => ({ ...clause, id: uuid(id), start, end });
    const clauses = [span(1, 0, 30), span(2, 5, 10), span(3, 12, 20), span(4, 40, 50)];
    const at = (offset: number) => clauses.findIndex((each) => each === clauseAt(clauses, offset));
    expect([0, 5, 9, 10, 12, 20, 29, 30, 39, 40, 50].map(at)).toEqual([0, 1, 1, 0, 2, 0, 0, -1, -1, 3, -1]);
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
