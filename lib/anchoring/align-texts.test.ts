import fc from "fast-check";
import { describe as group, expect, it } from "vitest";
import { alignTexts } from "./align-texts";

/** The words of the previous text that were matched, with "|" where a run ends, and "^" before what moved. */
function runsOf(previous: string, next: string): string[] {
  return alignTexts(previous, next).map(
    ({ start, end, isMoved }) => `${isMoved ? "^" : ""}${previous.slice(start, end)}`,
  );
}

const TEXT =
  "The parties shall report on energy. The parties shall report on safety. States are to keep a register of models.";

group("alignTexts", () => {
  it("matches a text with itself as one run", () => {
    expect(runsOf(TEXT, TEXT)).toEqual([TEXT]);
  });

  it("matches around inserted, replaced and deleted words", () => {
    expect(runsOf(TEXT, TEXT.replace("energy", "water and energy"))).toEqual([
      "The parties shall report on",
      TEXT.slice(TEXT.indexOf("energy")),
    ]);
    expect(runsOf(TEXT, TEXT.replace("keep a register", "run one list"))).toEqual([
      TEXT.slice(0, TEXT.indexOf(" keep")),
      "of models.",
    ]);
  });

  it("takes a deleted sentence for itself, though the next begins alike", () => {
    const without = TEXT.replace("The parties shall report on energy. ", "");
    expect(runsOf(TEXT, without)).toEqual([without]);
  });

  it("finds a sentence that moved", () => {
    const moved =
      "States are to keep a register of models. The parties shall report on energy. The parties shall report on safety.";
    expect(runsOf(TEXT, moved)).toContain("^States are to keep a register of models.");
  });

  it("matches Chinese character by character", () => {
    expect(runsOf("风险应当及时评估并有对应的办法。", "风险应当尽早评定并有对应的办法。")).toEqual([
      "风险应当",
      "评",
      "并有对应的办法。",
    ]);
  });

  it("gives runs of equal words, each place once, whatever the texts", () => {
    const word = fc.constantFrom(..."the parties shall report 风险 评估 on energy , . \n\n AI 👩‍💻".split(" "));
    const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (previous, next) => {
        const runs = alignTexts(previous, next);
        const fold = (words: string) => words.replace(/\s+/g, "").toLowerCase();
        let last = 0;
        for (const { start, end, nextStart, nextEnd } of runs) {
          expect(fold(previous.slice(start, end))).toBe(fold(next.slice(nextStart, nextEnd)));
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
        const places = runs.map(({ nextStart, nextEnd }) => [nextStart, nextEnd] as const).sort((a, b) => a[0] - b[0]);
        places.reduce((end, [from, to]) => (expect(from).toBeGreaterThanOrEqual(end), to), 0);
      }),
      { numRuns: 500 },
    );
  });
});
