import fc from "fast-check";
import { expect, it } from "vitest";
import { rankDescending } from "./rank";

it.each([
  { values: [70, 88, 70, 60], places: [2, 1, 2, 4] },
  { values: [0, null, 50], places: [2, null, 1] },
  { values: [5, 5, 5], places: [1, 1, 1] },
  { values: [], places: [] },
])("$values", ({ values, places }) => expect(rankDescending(values)).toEqual(places));

it("gives the same place to the same value, and counts who stands above", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 30 }), (values) => {
      const places = rankDescending(values);
      values.forEach((value, at) => {
        expect(places[at]).toBe(values.filter((other) => other > value).length + 1);
        expect(places.filter((place) => place === places[at])).toHaveLength(
          values.filter((other) => other === value).length,
        );
      });
    }),
  );
});
