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
        expect(overlaps(cards, layoutMargin(cards, GAP, { activeId: active }))).toBe(false);
      }),
    );
  });

  it("puts the active card exactly level with its passage", () => {
    fc.assert(
      fc.property(cardsOf, fc.nat(), (cards, pick) => {
        fc.pre(cards.length > 0);
        const at = pick % cards.length;
        expect(layoutMargin(cards, GAP, { activeId: cards[at]!.id })[at]).toBe(cards[at]!.wanted);
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
        const tops = layoutMargin(cards, GAP, { activeId: cards[active]!.id });
        const nudged = tops.map((top, at) => (at === active ? top : top + random.next().value));
        if (!overlaps(cards, nudged)) expect(cost(cards, tops)).toBeLessThanOrEqual(cost(cards, nudged) + near);
      }),
    );
  });

  it("displaces least of all arrangements on a grid, searched one by one", () => {
    const few = fc
      .array(fc.record({ wanted: fc.integer({ min: 0, max: 6 }), height: fc.integer({ min: 1, max: 3 }) }), {
        minLength: 1,
        maxLength: 4,
      })
      .map((cards) =>
        cards.sort((a, b) => a.wanted - b.wanted).map((card, at): MarginCard => ({ id: `card-${at}`, ...card })),
      );
    fc.assert(
      fc.property(few, fc.nat({ max: 3 }), (cards, pick) => {
        const active = pick % cards.length;
        const best = cost(cards, layoutMargin(cards, 1, { activeId: cards[active]!.id }));
        for (const tops of arrangements(cards, 1, -12, 18)) {
          if (tops[active] === cards[active]!.wanted) expect(best).toBeLessThanOrEqual(cost(cards, tops) + near);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("holds a card where it stands while others grow, unless the active one needs the room", () => {
    fc.assert(
      fc.property(cardsOf, fc.nat(), fc.nat(), fc.array(fc.nat({ max: 300 })), (cards, pick, other, growth) => {
        fc.pre(cards.length > 1);
        const at = pick % cards.length;
        const { id } = cards[at]!;
        const before = layoutMargin(cards, GAP);
        const grown = cards.map((card, each) => ({ ...card, height: card.height + (growth[each] ?? 0) }));
        const held = { id, top: before[at]! };
        const after = layoutMargin(grown, GAP, { held });
        // Where those before it no longer fit above it, it goes down: nothing stands above the top.
        const least = grown.slice(0, at).reduce((sum, { height }) => sum + height + GAP, 0);
        expect(after[at]).toBeCloseTo(Math.max(before[at]!, least), 6);
        expect(after[0]).toBeGreaterThanOrEqual(0);
        expect(overlaps(grown, after)).toBe(false);

        const active = other % cards.length;
        const both = layoutMargin(grown, GAP, { held, activeId: cards[active]!.id });
        expect(both[active]).toBe(cards[active]!.wanted);
        expect(overlaps(grown, both)).toBe(false);
      }),
    );
  });
});

/** Every arrangement in whole pixels that keeps order and room. */
function* arrangements(cards: readonly MarginCard[], gap: number, from: number, to: number): Generator<number[]> {
  const [first, ...rest] = cards;
  if (!first) return yield [];
  for (let top = from; top <= to; top++) {
    for (const below of arrangements(rest, gap, top + first.height + gap, to)) yield [top, ...below];
  }
}
