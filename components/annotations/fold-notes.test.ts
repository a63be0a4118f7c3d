import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FoldPlace, findFolds, foldItems } from "./fold-notes";
import { layoutMargin } from "./layout-margin";

const GAP = 10;
const HEIGHT = 150;
const CONTROL = 44;
const SIZES = { card: HEIGHT, control: CONTROL, gap: GAP };

const placesAt = (tops: readonly number[]): FoldPlace[] =>
  [...tops].sort((a, b) => a - b).map((wanted, at) => ({ id: `note-${at}`, start: wanted, wanted }));
const placesOf = fc.array(fc.integer({ min: 0, max: 6_000 }), { maxLength: 120 }).map(placesAt);
const nothingOpen = { open: new Set<number>(), kept: () => false };

describe("findFolds", () => {
  it("folds nothing where the cards stand near their passages", () => {
    expect(findFolds(placesAt([0, 0, 0, 300, 700, 1_500]), SIZES)).toEqual([]);
  });

  it("folds twelve notes on one sentence into one", () => {
    const places = placesAt([100, ...Array.from({ length: 12 }, () => 3_000), 5_900]);
    expect(findFolds(places, SIZES)).toEqual([{ from: 3_000, to: 3_000 }]);
  });

  it("folds no more than it takes", () => {
    const crowd = Array.from({ length: 9 }, () => 1_000);
    const places = placesAt([...crowd, 1_400, 1_450, 1_900, 1_950, 2_400]);
    expect(findFolds(places, SIZES)).toEqual([{ from: 1_000, to: 1_000 }]);
  });

  it("gives folds in order that do not overlap", () => {
    fc.assert(
      fc.property(placesOf, (places) => {
        const folds = findFolds(places, SIZES);
        folds.forEach(({ from, to }, at) => {
          expect(from).toBeLessThanOrEqual(to);
          if (at > 0) expect(folds[at - 1]!.to).toBeLessThan(from);
        });
      }),
    );
  });

  it("brings everything within a screen of its passage, however many notes there are", () => {
    fc.assert(
      fc.property(placesOf, (places) => {
        const rows = foldItems(places, findFolds(places, SIZES), nothingOpen);
        const cards = rows.map((row) => ({
          id: row.id,
          wanted: row.kind === "card" ? row.item.wanted : row.items[0]!.wanted,
          height: row.kind === "card" ? HEIGHT : CONTROL,
        }));
        layoutMargin(cards, GAP).forEach((top, at) => expect(Math.abs(top - cards[at]!.wanted)).toBeLessThan(900));
      }),
    );
  });
});

describe("foldItems", () => {
  const scene = fc.tuple(placesOf, fc.nat(), fc.nat()).map(([places, pick, opens]) => {
    const folds = findFolds(places, SIZES);
    const active = places.length > 0 ? places[pick % places.length]!.id : "";
    const open = new Set(folds.filter((_, at) => (opens >> (at % 20)) & 1).map(({ from }) => from));
    return { places, folds, active, open };
  });
  const rowsOf = ({ places, folds, active, open }: typeof scene extends fc.Arbitrary<infer S> ? S : never) =>
    foldItems(places, folds, { open, kept: (id) => id === active });

  it("loses no note and shows none twice", () => {
    fc.assert(
      fc.property(scene, (given) => {
        const shown = rowsOf(given).flatMap((row) =>
          row.kind === "card" ? [row.item.id] : row.isOpen ? [] : row.items.map(({ id }) => id),
        );
        expect(shown.sort()).toEqual(given.places.map(({ id }) => id).sort());
      }),
    );
  });

  it("never folds the active note away", () => {
    fc.assert(
      fc.property(scene, (given) => {
        fc.pre(given.places.length > 0);
        expect(rowsOf(given).some(({ id }) => id === given.active)).toBe(true);
      }),
    );
  });

  it("keeps the order of the text", () => {
    fc.assert(
      fc.property(scene, (given) => {
        const starts = rowsOf(given).map((row) => (row.kind === "card" ? row.item.start! : row.start));
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });

  it("shows a fold of one as a card, and what joins a fold later within it", () => {
    const folds = [{ from: 10, to: 20 }];
    expect(foldItems([{ id: "a", start: 12 }], folds, nothingOpen)).toEqual([
      { kind: "card", id: "a", item: { id: "a", start: 12 } },
    ]);
    const joined = foldItems(
      [10, 15, 20].map((start) => ({ id: `${start}`, start })),
      folds,
      nothingOpen,
    );
    expect(joined).toMatchObject([{ kind: "fold", id: "fold 10", items: [{ id: "10" }, { id: "15" }, { id: "20" }] }]);
  });
});
