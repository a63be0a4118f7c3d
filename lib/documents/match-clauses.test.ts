import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignTexts } from "@/lib/anchoring/align-texts";
import type { DraftBlock } from "./draft-blocks";
import { matchClauses } from "./match-clauses";
import { structureText } from "./structure-text";

type Part = { number?: string; title?: string; text: string; level?: number };

const textOf = (parts: Part[]) =>
  structureText(
    parts.map(({ number, title, text, level = 1 }): DraftBlock => {
      const line = [number && `${number}.`, title && `${title}.`, text].filter(Boolean).join(" ");
      return { kind: "clause", text: line, number: number ?? null, title: title ?? null, level };
    }),
    "en",
  );

function match(before: Part[], after: Part[], given?: Map<number, number | null>) {
  const [previous, next] = [textOf(before), textOf(after)];
  return matchClauses(previous, next, alignTexts(previous.text, next.text), given);
}

const access = "Every ship may enter the harbour, whatever flag it flies and wherever it comes from.";
const safety = "Crews are trained in the use of boats, and pilots hold a licence of the harbour master.";
const fees = "No fees are due for the first three nights that a vessel lies at anchor in the roads.";
const fishing = "Nets with meshes below forty millimetres are burned on the quay in the presence of witnesses.";
const three = [
  { number: "1", title: "Access", text: access },
  { number: "2", title: "Safety", text: safety },
  { number: "3", title: "Fees", text: fees },
];

describe("a clause of the next version is the one", () => {
  it("whose words it has, whatever its number", () => {
    const [one, two, last] = three as [Part, Part, Part];
    const put = { number: "2", title: "Fishing", text: fishing };
    expect(match(three, [one, put, { ...two, number: "3" }, { ...last, number: "4" }])).toEqual([0, null, 1, 2]);
    expect(match(three, [last, one, two])).toEqual([2, 0, 1]);
    expect(match(three, [{ ...two, number: "1" }])).toEqual([1]);
  });

  it("that keeps most of its words, and not one whose number alone is the same", () => {
    const edited = {
      number: "2",
      title: "Safety",
      text: safety.replace("Crews", "All crews").replace("hold", "must hold"),
    };
    expect(match(three, [three[0]!, edited, three[2]!])).toEqual([0, 1, 2]);
    const replaced = { number: "2", title: "Fishing", text: fishing };
    expect(match(three, [three[0]!, replaced, three[2]!])).toEqual([0, null, 2]);
  });

  it("that gave it the larger share, when one was cut in two or two became one", () => {
    const long = { number: "1", text: `${access} ${safety} ${fees}` };
    expect(
      match(
        [long],
        [
          { number: "1", text: fees },
          { number: "2", text: `${access} ${safety}` },
        ],
      ),
    ).toEqual([null, 0]);
    const short = { number: "1", text: fees };
    expect(match([short, { number: "2", text: `${access} ${safety}` }], [long])).toEqual([1]);
  });

  it("of its own level: a chapter put over the clauses is new, and they stay", () => {
    const chapter = { number: "I", title: "Harbours", text: "", level: 1 };
    const inside = three.map((part) => ({ ...part, level: 2 }));
    expect(match(three, [chapter, ...inside])).toEqual([null, 0, 1, 2]);
    expect(match([chapter, ...inside], three)).toEqual([1, 2, 3]);
  });

  it("that a person says it is", () => {
    const said = new Map<number, number | null>([
      [0, 2],
      [2, null],
    ]);
    expect(match(three, three, said)).toEqual([2, 1, null]);
    expect(match(three, three, new Map([[1, null]]))).toEqual([0, null, 2]);
  });

  it("also in Chinese", () => {
    const before = [
      { text: "第一条 船舶可以自由进出港口，不论悬挂何国旗帜。" },
      { text: "第二条 船员应当接受培训并持有执照。" },
    ];
    const after = [{ text: "第一条 渔网网眼不得小于四十毫米。" }, ...before];
    expect(match(before, after)).toEqual([null, 0, 1]);
  });
});

/** Clauses of words that no other has, so that the truth is known. */
const parts = fc
  .uniqueArray(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 12 })
  .map((seeds) =>
    seeds.map((seed) => ({ seed, text: Array.from({ length: 14 }, (_, at) => `w${seed}x${at}`).join(" ") })),
  );

describe("matching", () => {
  it("finds every clause again in any order, under any numbers, with a word in seven changed", () => {
    fc.assert(
      fc.property(parts, fc.infiniteStream(fc.nat()), (before, chance) => {
        const next = () => chance.next().value as number;
        const order = before.map((part, of) => ({ part, of, key: next() })).sort((a, b) => a.key - b.key);
        const after = order.map(({ part }, at) => ({
          number: String(at + 1),
          text: part.text.replace(`x${next() % 14} `, "changed ").replace(`x${next() % 14} `, "changed "),
        }));
        expect(
          match(
            before.map((part, at) => ({ ...part, number: String(at + 1) })),
            after,
          ),
        ).toEqual(order.map(({ of }) => of));
      }),
      { numRuns: 60 },
    );
  });

  it("is one to one, and never contradicts what a person said", () => {
    const repeated = fc.array(fc.constantFrom(access, safety, fees, "Reserved.", ""), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(repeated, repeated, fc.nat(7), fc.option(fc.nat(7)), (before, after, at, of) => {
        const said = at < after.length && (of === null || of < before.length) ? new Map([[at, of]]) : new Map();
        const numbered = (texts: string[]) => texts.map((text, index) => ({ number: String(index + 1), text }));
        const matched = match(numbered(before), numbered(after), said);
        const kept = matched.filter((each) => each !== null);
        expect(new Set(kept).size).toBe(kept.length);
        for (const [index, each] of said) expect(matched[index]).toBe(each);
      }),
      { numRuns: 100 },
    );
  });
});
