import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MarginCard, layoutMargin } from "./layout-margin";

const GAP = 10;
const cardsOf = fc
  .array(fc.record({ wanted: fc.integer({ min: 0, max: 5_000 }), height: fc.integer({ min: 1, max: 600 }) }), {
    maxLength: 40,
  })
  .map((cards) =>
    cards.sort((a, b) => a.wanted - b.wanted).map((card, at): MarginCard => ({ id: `card-${at}`, ...card })),
  );
const near = 1e-6;
const cost = (cards: readonly MarginCard[], tops: readonly number[]) =>
  cards.reduce((sum, { wanted }, at) => sum + (tops[at]! - wanted) ** 2, 0);
const overlaps = (cards: readonly MarginCard[], tops: readonly number[]) =>
  tops.some((top, at) => at > 0 && top < tops[at - 1]! + cards[at - 1]!.height + GAP - near);

describe("layoutMargin", () => {
  it("leaves cards where they want to be when there is room", () => {
    const cards = [
      { id: "a", wanted: 0, height: 50 },
      { id: "b", wanted: 200, height: 50 },
    ];
    expect(layoutMargin(cards, GAP)).toEqual([0, 200]);
  });

  it("shares the displacement between cards that want the same place", () => {
    const cards = [
      { id: "a", wanted: 500, height: 90 },
      { id: "b", wanted: 500, height: 90 },
    ];
    expect(layoutMargin(cards, GAP)).toEqual([450, 550]);
  });

  it("keeps order and never overlaps", () => {
    fc.assert(
      fc.property(cardsOf, fc.nat(), (cards, pick) => {
        const active = cards.length > 0 && pick % 2 ? cards[pick % cards.length]!.id : null;
        expect(overlaps(cards, layoutMargin(cards, GAP, active))).toBe(false);
      }),
    );
  });

  it("puts the active card exactly level with its passage", () => {
    fc.assert(
      fc.property(cardsOf, fc.nat(), (cards, pick) => {
        fc.pre(cards.length > 0);
        const at = pick % cards.length;
        expect(layoutMargin(cards, GAP, cards[at]!.id)[at]).toBe(cards[at]!.wanted);
      }),
    );
  });

  it("puts nothing above the top while no card is active", () => {
    fc.assert(fc.property(cardsOf, (cards) => layoutMargin(cards, GAP).every((top) => top >= 0)));
  });

  it("displaces no more than any other arrangement that keeps the rules", () => {
    fc.assert(
      fc.property(cardsOf, fc.nat(), fc.infiniteStream(fc.integer({ min: -40, max: 40 })), (cards, pick, random) => {
        fc.pre(cards.length > 0);
        const active = pick % cards.length;
        const tops = layoutMargin(cards, GAP, cards[active]!.id);
        const nudged = tops.map((top, at) => (at === active ? top : top + random.next().value));
        if (!overlaps(cards, nudged)) expect(cost(cards, tops)).toBeLessThanOrEqual(cost(cards, nudged) + near);
      }),
    );
  });
});
