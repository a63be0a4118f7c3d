import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe as group, expect, it } from "vitest";
import { boundaryBefore } from "./graphemes";
import { describe } from "./quote";
import { reanchor } from "./reanchor";

const plan = JSON.parse(readFileSync("prisma/seed/plan.json", "utf8"));
const [english, chinese]: string[] = [0, 1].map((edition) =>
  plan.editions[edition].blocks.map((block: { text: string }) => block.text).join("\n\n"),
);

/** Status and words of a passage in the next version. */
function carry(previous: string, words: string, next: string): [string, string | null] {
  const start = previous.indexOf(words);
  if (start < 0) throw new Error(`The text does not hold: ${words}`);
  const end = start + words.length;
  const [found] = reanchor(previous, next, [{ start, end, quote: describe(previous, start, end)! }]);
  return [found!.status, found!.status === "orphaned" ? null : next.slice(found!.start, found!.end)];
}

const SENTENCES = [
  "The parties shall publish a register of large models every year.",
  "Each register lists the maker, the purpose and the known limits of a model.",
  "The parties shall report on energy.",
  "The parties shall report on safety.",
  "States with small markets may share one register among them.",
  "Nothing in this clause obliges a party to disclose a trade secret.",
];
const TEXT = SENTENCES.join(" ");

group("reanchor", () => {
  it("keeps a passage in place when text is added around it", () => {
    expect(carry(TEXT, SENTENCES[1]!, `A preface. ${TEXT.replace(SENTENCES[2]!, "")}`)).toEqual([
      "exact",
      SENTENCES[1],
    ]);
  });

  it("keeps a passage whose paragraph was cut in two, or whose quote marks were changed", () => {
    const cut = TEXT.replace("maker, the purpose", "maker,\n\nthe purpose");
    expect(carry(TEXT, SENTENCES[1]!, cut)).toEqual(["exact", SENTENCES[1]!.replace(", the p", ",\n\nthe p")]);
    expect(
      carry("He calls it “open” today, they say.", "it “open” today", 'He calls it "open" today, they say.'),
    ).toEqual(["exact", 'it "open" today']);
  });

  it("follows a sentence that moved", () => {
    const moved = [...SENTENCES.slice(1), SENTENCES[0]].join(" ");
    expect(carry(TEXT, SENTENCES[0]!, moved)).toEqual(["moved", SENTENCES[0]]);
    expect(carry(TEXT, "a register of large models", moved)).toEqual(["moved", "a register of large models"]);
  });

  it("spans an edited passage from its first to its last surviving word", () => {
    const edited = TEXT.replace("lists the maker, the purpose", "names the maker, the intended purpose");
    expect(carry(TEXT, SENTENCES[1]!, edited)).toEqual([
      "changed",
      SENTENCES[1]!.replace("lists the maker, the purpose", "names the maker, the intended purpose"),
    ]);
    const cut = TEXT.replace("Each register lists", "These rolls name");
    expect(carry(TEXT, SENTENCES[1]!, cut)).toEqual(["changed", SENTENCES[1]!.replace("Each register lists ", "")]);
  });

  it("keeps a passage whole from whose middle some words have moved", () => {
    const grant =
      "No patent licence is granted to make, use or sell embodiments of any claim that is not listed in section two";
    const moved = "except as expressly stated herein and in the notices";
    const before = `The licensor keeps its trade secrets and any other property of the licensor ${moved}. ${grant}. The end.`;
    const after = `Nothing is granted ${moved}, says the licensor of this work. The licensor keeps its trade secrets and any other property. ${grant}. The end.`;
    const words = before.slice(before.indexOf("trade"), before.indexOf(" that is not"));
    expect(carry(before, words, after)).toEqual([
      "changed",
      `trade secrets and any other property. ${grant.slice(0, grant.indexOf(" that is not"))}`,
    ]);
  });

  it("follows a short heading with its section, though a word of it stands in another heading", () => {
    const section = (title: string, words: string) => `${title}\n\n${words}`;
    const first = section("Firewall and log", `${SENTENCES[0]} ${SENTENCES[1]}`);
    const second = section("Border and port", `${SENTENCES[4]} ${SENTENCES[5]}`);
    const third = section("Energy use at sea", `${SENTENCES[2]} ${SENTENCES[3]}`);
    expect(carry([first, second, third].join("\n\n"), "Firewall and log", [second, third, first].join("\n\n"))).toEqual(
      ["moved", "Firewall and log"],
    );
  });

  it("calls a passage changed whose words are the same and whose case is not", () => {
    expect(carry(TEXT, "report on energy", TEXT.replace("report on energy", "Report on Energy"))[0]).toBe("changed");
  });

  it("gives up on a deleted sentence, though another is alike, and keeps the other", () => {
    for (const [gone, stays] of [
      [2, 3],
      [3, 2],
    ] as const) {
      const without = SENTENCES.toSpliced(gone, 1).join(" ");
      expect(carry(TEXT, SENTENCES[gone]!, without)).toEqual(["orphaned", null]);
      expect(carry(TEXT, SENTENCES[stays]!, without)).toEqual(["exact", SENTENCES[stays]]);
    }
  });

  it("does not take a new sentence in its place for the old one", () => {
    const replaced = TEXT.replace(SENTENCES[4]!, "The secretariat keeps the minutes of each meeting in two languages.");
    expect(carry(TEXT, SENTENCES[4]!, replaced)).toEqual(["orphaned", null]);
  });

  it("finds an edited Chinese passage to the character", () => {
    const words = "风险应当及时评估并有对应的办法";
    expect(carry(chinese!, words, chinese!.replace("应当及时评估并有", "应当尽早评定并有"))).toEqual([
      "changed",
      "风险应当尽早评定并有对应的办法",
    ]);
  });

  it("keeps a passage with the spaces and parts of words at its ends", () => {
    expect(carry(TEXT, "gister of large mod", `New. ${TEXT}`)).toEqual(["exact", "gister of large mod"]);
    expect(carry(TEXT, " of large ", `New. ${TEXT}`)).toEqual(["exact", " of large "]);
  });
});

group("properties", () => {
  const passage = (text: string) =>
    fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 300 })).map(([at, size]) => {
      const start = boundaryBefore(text, at);
      return { start, end: boundaryBefore(text, Math.min(text.length, start + size)) };
    });
  const texts = [english!, chinese!];

  it("carries every passage of an unchanged text to itself", () => {
    for (const text of texts) {
      fc.assert(
        fc.property(fc.array(passage(text), { minLength: 1, maxLength: 20 }), (spans) => {
          const described = spans.flatMap((span) => {
            const quote = describe(text, span.start, span.end);
            return quote ? [{ ...span, quote }] : [];
          });
          expect(reanchor(text, text, described)).toEqual(
            described.map(({ start, end }) => ({ status: "exact", start, end, score: 1 })),
          );
        }),
        { numRuns: 40 },
      );
    }
  });

  it("is not moved by a new paragraph elsewhere", () => {
    for (const text of texts) {
      const breaks = [...text.matchAll(/\n\n/g)].map(({ index }) => index);
      fc.assert(
        fc.property(passage(text), fc.constantFrom(...breaks), fc.uuid(), ({ start, end }, at, id) => {
          const quote = describe(text, start, end);
          fc.pre(quote !== null && (at <= start || at >= end));
          const added = `\n\nA paragraph ${id} of its own.`;
          const next = text.slice(0, at) + added + text.slice(at);
          const shift = at <= start ? added.length : 0;
          expect(reanchor(text, next, [{ start, end, quote: quote! }])).toEqual([
            { status: "exact", start: start + shift, end: end + shift, score: 1 },
          ]);
        }),
        { numRuns: 40 },
      );
    }
  });

  it("never calls a passage exact or moved whose words do not stand there", () => {
    const word = fc.constantFrom(..."the parties shall report on energy safety 风险 评估 a , . register 👩‍💻".split(" "));
    const text = fc.array(word, { minLength: 4, maxLength: 60 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (previous, next, a, b) => {
        const start = boundaryBefore(previous, a % previous.length);
        const end = boundaryBefore(previous, Math.min(previous.length, start + 1 + (b % 40)));
        const quote = describe(previous, start, end);
        if (!quote) return;
        const [found] = reanchor(previous, next, [{ start, end, quote }]);
        if (found!.status !== "exact" && found!.status !== "moved") return;
        expect(next.slice(found!.start, found!.end).trim()).toBe(previous.slice(start, end).trim());
      }),
      { numRuns: 500 },
    );
  });
});
