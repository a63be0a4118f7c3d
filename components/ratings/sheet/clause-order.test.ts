import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderAtRandom } from "./clause-order";

const clausesOf = (ids: readonly string[]) => ids.map((id) => ({ id }));
const thirteen = clausesOf(Array.from({ length: 13 }, (_, at) => `clause-${at + 1}`));
const idsOf = (clauses: readonly { id: string }[]) => clauses.map(({ id }) => id);

describe("the order of one rater", () => {
  it("has each clause once, whatever order they come in, and stays", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 60 }), fc.uuid(), (ids, seed) => {
        const ordered = orderAtRandom(clausesOf(ids), seed);
        expect(idsOf(ordered).toSorted()).toEqual(ids.toSorted());
        expect(orderAtRandom(clausesOf(ids.toReversed()), seed)).toEqual(ordered);
      }),
    );
  });

  it("moves no other clause when one is gone", () => {
    const ordered = orderAtRandom(thirteen, "rita");
    const without = thirteen.filter(({ id }) => id !== "clause-5");
    expect(orderAtRandom(without, "rita")).toEqual(ordered.filter(({ id }) => id !== "clause-5"));
  });

  it("is not the order of the text, and another for another rater or question", () => {
    const orders = ["rita:significance", "olga:significance", "rita:novelty"].map((seed) =>
      idsOf(orderAtRandom(thirteen, seed)).join(),
    );
    expect(new Set([idsOf(thirteen).join(), ...orders]).size).toBe(4);
  });

  it("brings each clause to each place about as often", () => {
    const raters = 2600;
    const counts = thirteen.map(() => thirteen.map(() => 0));
    for (let rater = 0; rater < raters; rater++) {
      orderAtRandom(thirteen, `rater-${rater}`).forEach(({ id }, place) => {
        counts[Number(id.slice(7)) - 1]![place]! += 1;
      });
    }
    // 200 each is expected, with a standard deviation of 13.6.
    for (const count of counts.flat()) expect(Math.abs(count - raters / 13)).toBeLessThan(70);
  });
});
