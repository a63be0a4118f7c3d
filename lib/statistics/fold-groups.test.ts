import fc from "fast-check";
import { expect, it } from "vitest";
import { foldGroups, MIN_GROUP } from "./fold-groups";

type Rater = { id: number; group: string | null };
const people = (sizes: Record<string, number>): Rater[] => {
  let id = 0;
  return Object.entries(sizes).flatMap(([group, size]) =>
    Array.from({ length: size }, () => ({ id: id++, group: group || null })),
  );
};
const sizesOf = (raters: Rater[], isAnonymous: boolean) =>
  foldGroups(raters, { isAnonymous }).map((group) => [group.name, group.raters.length]);

it("splits named raters by group, whatever the size", () => {
  expect(sizesOf(people({ technical: 2, legal: 7, "": 1 }), false)).toEqual([
    ["legal", 7],
    ["technical", 2],
    [null, 1],
  ]);
  expect(sizesOf([], false)).toEqual([]);
});

it("folds what is under five where names are hidden", () => {
  expect(sizesOf(people({ legal: 7, technical: 3, regional: 2 }), true)).toEqual([
    ["legal", 7],
    [null, 5],
  ]);
});

it("makes all one where what is folded would still be under five", () => {
  expect(sizesOf(people({ legal: 7, technical: 6, regional: 2 }), true)).toEqual([[null, 15]]);
  expect(sizesOf(people({ legal: 2 }), true)).toEqual([[null, 2]]);
});

it("loses nobody, and shows no few without names", () => {
  const rater = fc.option(fc.constantFrom("a", "b", "c", "d"));
  fc.assert(
    fc.property(fc.array(rater, { maxLength: 40 }), fc.boolean(), (groups, isAnonymous) => {
      const raters = groups.map((group, id) => ({ id, group }));
      const folded = foldGroups(raters, { isAnonymous });
      const ids = folded.flatMap((group) => group.raters.map(({ id }) => id));
      expect(ids.toSorted((a, b) => a - b)).toEqual(raters.map(({ id }) => id));
      if (isAnonymous && folded.length > 1)
        for (const group of folded) expect(group.raters.length).toBeGreaterThanOrEqual(MIN_GROUP);
    }),
  );
});
