import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEEPEST, findSegments, mergePassages } from "./merge-passages";
import type { HeatStep, Passage } from "./passage";

const passage = (start: number, end: number, step: HeatStep = 0, isResolved = false): Passage => ({
  id: `${start}-${end}`,
  start,
  end,
  step,
  isResolved,
});

const anyPassages = fc.array(
  fc
    .tuple(fc.nat(60), fc.nat(20), fc.constantFrom<HeatStep>(0, 1, 2, 3, 4, 5), fc.boolean())
    .map(([start, length, step, isResolved]) => passage(start, start + length, step, isResolved)),
  { maxLength: 25 },
);

describe("mergePassages", () => {
  it.each([
    ["nothing", [], []],
    ["an empty passage", [passage(3, 3, 5)], []],
    ["one", [passage(2, 5, 3)], [{ start: 2, end: 5, step: 3, depth: 1 }]],
    [
      "an overlap takes the hotter step and two layers",
      [passage(0, 6, 2), passage(4, 9, 4)],
      [
        { start: 0, end: 4, step: 2, depth: 1 },
        { start: 4, end: 6, step: 4, depth: 2 },
        { start: 6, end: 9, step: 4, depth: 1 },
      ],
    ],
    [
      "neighbours alike become one range",
      [passage(0, 3, 1), passage(3, 7, 1)],
      [{ start: 0, end: 7, step: 1, depth: 1 }],
    ],
    [
      "a resolved one shows only where nothing open lies",
      [passage(0, 8, 5, true), passage(2, 4, 1)],
      [
        { start: 0, end: 2, step: 0, depth: 0 },
        { start: 2, end: 4, step: 1, depth: 1 },
        { start: 4, end: 8, step: 0, depth: 0 },
      ],
    ],
  ])("%s", (_name, passages, expected) => expect(mergePassages(passages)).toEqual(expected));

  it("says of every letter what covers it, in disjoint, ordered, maximal segments", () => {
    fc.assert(
      fc.property(anyPassages, (passages) => {
        const segments = mergePassages(passages);
        segments.forEach((segment, at) => {
          const before = segments[at - 1];
          expect(segment.end).toBeGreaterThan(segment.start);
          if (before) expect(segment.start).toBeGreaterThanOrEqual(before.end);
          if (before?.end === segment.start)
            expect([before.step, before.depth]).not.toEqual([segment.step, segment.depth]);
        });
        for (let offset = 0; offset < 80; offset++) {
          const covering = passages.filter((each) => each.start <= offset && offset < each.end);
          const open = covering.filter((each) => !each.isResolved);
          const [segment] = findSegments(segments, { start: offset, end: offset + 1 });
          expect(segment !== undefined).toBe(covering.length > 0);
          if (!segment) continue;
          expect(segment.depth).toBe(Math.min(open.length, DEEPEST));
          expect(segment.step).toBe(Math.max(0, ...open.map((each) => each.step)));
        }
      }),
    );
  });
});

describe("findSegments", () => {
  it("finds what a plain filter finds", () => {
    fc.assert(
      fc.property(anyPassages, fc.nat(80), fc.nat(30), (passages, start, length) => {
        const segments = mergePassages(passages);
        const end = start + length;
        expect(findSegments(segments, { start, end })).toEqual(
          segments.filter((segment) => segment.end > start && segment.start < end),
        );
      }),
    );
  });
});
