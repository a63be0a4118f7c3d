import { describe, expect, it } from "vitest";
import { briefSchema } from "@/lib/schemas/brief";
import { idOf, OPEN, QUOTES, SAFETY, sessionOf, STANDARDS } from "./brief.test-data";
import * as say from "./brief-words";
import { figuresTables } from "./figures-table";
import { makeBrief } from "./make-brief";
import { methodFacts, roundFacts } from "./method-words";
import { splitText } from "./split-text";

const briefOf = (
  changes: Parameters<typeof sessionOf>[0] = {},
  words = null as Parameters<typeof makeBrief>[0]["words"],
) => makeBrief({ session: sessionOf(changes), words, quotes: QUOTES });
const clauseOf = (brief: ReturnType<typeof briefOf>, id: string) => brief.clauses.find((clause) => clause.id === id)!;

describe("figures", () => {
  const brief = briefOf();

  it("are those of the last revealed round of each clause, as worked out by hand", () => {
    // 22, 35, 60, 70, 81: type 7 puts the quartiles on the second and the fourth of five.
    expect(clauseOf(brief, OPEN).results[0]).toMatchObject({
      round: 3,
      values: [22, 35, 60, 70, 81],
      summary: { n: 5, median: 60, quartiles: { lower: 35, upper: 70 }, min: 22, max: 81 },
      perStep: [0, 2, 0, 2, 1],
      step: "Major",
      closeness: "contested",
      base: { rated: 5, of: 5, cannotJudge: 0, noAnswer: 0 },
      stability: { n: 5, sameStep: 1 },
    });
    expect(clauseOf(brief, OPEN).results[1]).toMatchObject({ round: 1, summary: { median: 64 } });
    expect(clauseOf(brief, STANDARDS).results).toMatchObject([
      { round: 1, summary: { median: 79, quartiles: null }, closeness: "too-few", base: { rated: 4, cannotJudge: 1 } },
    ]);
  });

  it("say which clause stands in the middle, and both where their number is even", () => {
    expect(brief.medianClauseIds).toEqual([STANDARDS]);
    expect(say.sayMiddle(brief)).toBe(
      "In the middle of all stands Clause 8, Standards and norms (median 79, from 71 to 85).",
    );
    const two = briefOf({ clauses: sessionOf().clauses.slice(1) });
    expect(two.medianClauseIds.toSorted()).toEqual([STANDARDS, SAFETY].toSorted());
  });

  it("stand in the order of the agenda, and of the text before there is one", () => {
    expect(brief.clauses.map(({ id }) => id)).toEqual([SAFETY, STANDARDS, OPEN]);
    expect(briefOf({ agenda: [] }).clauses.map(({ id }) => id)).toEqual([OPEN, STANDARDS, SAFETY]);
  });

  it("stand by group too, where there was more than one", () => {
    expect(figuresTables(brief).map(({ name }) => name)).toEqual(["All figures"]);
    const [first, ...others] = brief.clauses;
    const [latest] = first!.results;
    const { base, summary } = latest!;
    const groups = [
      { name: "Legal", base, summary },
      { name: null, base: { rated: 0, of: 5, cannotJudge: 1, noAnswer: 4 }, summary: null },
    ];
    const [, byGroup] = figuresTables({
      ...brief,
      clauses: [{ ...first!, results: [{ ...latest!, groups }] }, ...others],
    });
    expect(byGroup!.rows).toEqual([
      ["Clause 10, Safety governance", "1", "Legal", "88", "85–91", "79–94", "5 of 5"],
      ["Clause 10, Safety governance", "1", "Others", "–", "–", "–", "0 of 5, 1 cannot judge, 4 no answer"],
    ]);
  });

  it("fit the schema of the file", () => {
    expect(briefSchema.parse(JSON.parse(JSON.stringify(brief)))).toEqual(brief);
  });
});

describe("the summary", () => {
  it("names the highest and the contested with their spread, and follows the figures", () => {
    const { summary, isSummaryComputed } = briefOf();
    expect(summary).toBe(
      "By Significance two clauses stand highest: **Safety governance** (clause 10, median 88, middle half 85–91) and " +
        "**Standards and norms** (clause 8, median 79, from 71 to 85). We do not agree on **An open, diverse ecosystem** " +
        "(clause 5, median 60, middle half 35–70). Decided: Act 1; not decided: 2.",
    );
    expect(isSummaryComputed).toBe(true);
  });

  it("is somebody's own where there is one, and nothing before a reveal", () => {
    const words = { title: "Ours", marking: "", summary: "It matters.", wording: { [SAFETY]: "Few are new." } };
    const brief = briefOf({}, words);
    expect(brief).toMatchObject({ title: "Ours", marking: "", summary: "It matters.", isSummaryComputed: false });
    expect(clauseOf(brief, SAFETY).wording).toBe("Few are new.");
    expect(briefOf({ rounds: [], agenda: [] }).summary).toBe("");
  });

  it("lets no title end what it makes bold", () => {
    const clauses = sessionOf().clauses.map((clause) => ({ ...clause, title: "A ** B" }));
    expect(splitText(briefOf({ clauses }).summary)[0]!.filter(({ isStrong }) => isStrong)).toEqual(
      Array(3).fill({ text: "A  B", isStrong: true }),
    );
  });
});

describe("who and what", () => {
  it("is said on every page", () => {
    expect(say.sayAttribution(briefOf())).toBe(
      "A plan · English, working paraphrase, version 2 · Session 1, two rounds, five raters, names withheld",
    );
    expect(say.sayMarking(briefOf({ kind: "REHEARSAL" }))).toBe("Rehearsal: simulated raters · For internal use");
  });

  it("names raters in a named session alone, and never tells a reason, a stance or whose a dissent is", () => {
    expect(briefOf({ isNamed: true }).method.names).toEqual(["Ada", "Ben", "Chen", "Dora", "Ed"]);
    const told = JSON.stringify(briefOf());
    expect(told).not.toMatch(/Ada|Chen|A reason that|"mine"|isMine/);
  });

  it("says nothing of a round that is not revealed but that it is under way", () => {
    const { rounds } = sessionOf();
    const open = { ...rounds[0]!, id: idOf(299), ordinal: 4, results: null, commitment: "e".repeat(64) };
    for (const state of ["OPEN", "CLOSED"] as const) {
      const brief = briefOf({ rounds: [...rounds, { ...open, state }] });
      expect(brief).toEqual({ ...briefOf(), roundUnderWay: 4 });
    }
  });
});

describe("words", () => {
  const brief = briefOf();

  it("say drift, decision and what is left open", () => {
    expect(say.sayDrift(clauseOf(brief, OPEN))).toBe(
      "Medians, round 1: 64, round 3: 60. 5 of 5 who rated twice stayed on their step.",
    );
    expect(say.sayDrift(clauseOf(brief, SAFETY))).toBe("");
    expect(say.sayOutcome(clauseOf(brief, SAFETY), true)).toBe("Act");
    expect(say.sayStances(clauseOf(brief, SAFETY).decision!.stances)).toBe("3 agree, 1 can live with it, 1 objects");
    expect(say.leftOpen(brief).map(({ id }) => id)).toEqual([STANDARDS, OPEN]);
    expect(say.sayOutcome(clauseOf(brief, OPEN), false)).toBe("Not decided");
  });

  it("give the method: late joiners, void rounds, seals, and what cannot be worked out anew", () => {
    const facts = methodFacts(brief)
      .map(({ words }) => words)
      .join("\n");
    expect(facts).toMatch(/One came when a round had closed already/);
    expect(facts).toMatch(/anonymous.*cannot/s);
    const [first, second, third] = brief.method.rounds.map((round) => JSON.stringify(roundFacts(round)));
    expect(first).toContain("1".repeat(64));
    expect(first).toMatch(/alpha for interval data -?0\.\d\d \(95 % interval .* five raters: indicative only/);
    expect(second).toContain("The reason: The wrong text was shown.");
    expect(third).toContain("it takes more than one clause");
  });
});
