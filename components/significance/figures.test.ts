import { describe, expect, it } from "vitest";
import type { RevealedRound } from "@/lib/schemas/revealed-round";
import { type CountedAnswer, makeRoundResults } from "@/lib/sessions/round-results";
import { DEFAULT_RULE } from "@/lib/statistics/closeness";
import { driftsOf, driftTable, sayMedians, sayMoves } from "./drift";
import { roundFigures } from "./figures";
import { orderResults } from "./order-results";
import { ME } from "./revealed-part";
import { CRITERION } from "./significance.test-data";
import { stripMarks } from "./strip-marks";
import { stripTable } from "./strip-table";

const NAMES = ["Ana", "Ben", "Cem", "Dia", "Eli", "Fay"];
const CLAUSES = ["one", "two"].map((id, at) => ({ id, slug: id, number: `${at + 1}`, title: `T${at + 1}` }));
/** Rows are clauses, columns raters; null: no answer. */
type Given = readonly (readonly (number | null)[])[];

/** As the server would reveal and read it. */
function roundOf(now: Given, then: Given | null, isNamed: boolean, groups: (string | null)[] = []): RevealedRound {
  const roster = NAMES.slice(0, now[0]!.length).map((name, at) => ({
    participantId: name,
    name,
    group: groups[at] ?? null,
    recorded: null,
  }));
  const answersIn = (given: Given): CountedAnswer[] =>
    given.flatMap((row, clause) =>
      row.flatMap((value, at) => {
        const [clauseId, participantId] = [CLAUSES[clause]!.id, NAMES[at]!];
        return value === null ? [] : { clauseId, participantId, value, cannotJudge: null, reason: "" };
      }),
    );
  const resultsOf = (given: Given, earlier: Given | null, seed: string) =>
    makeRoundResults({
      isNamed,
      seed: seed.repeat(32),
      scale: CRITERION,
      rule: DEFAULT_RULE,
      clauseIds: CLAUSES.slice(0, given.length).map(({ id }) => id),
      roster,
      answers: answersIn(given),
      earlier: earlier ? answersIn(earlier) : [],
    });
  const results = resultsOf(now, then, "ab");
  return {
    id: "round",
    ordinal: then ? 2 : 1,
    revealedAt: "2026-11-25T10:00:00.000Z",
    closedAt: "2026-11-25T09:00:00.000Z",
    session: { id: "session", title: "Spring", isNamed },
    criterion: CRITERION,
    criteria: [CRITERION],
    rule: DEFAULT_RULE,
    text: { versionId: "old", editionTitle: "English", version: 1 },
    texts: 1,
    clauses: CLAUSES.slice(0, now.length),
    roster: {
      of: roster.length,
      groups: [...new Set(roster.map(({ group }) => group))].map((name) => ({
        name,
        of: roster.filter(({ group }) => group === name).length,
      })),
      raters: isNamed ? roster : null,
    },
    results,
    before: then ? resultsOf(then, null, "cd").clauses.map((result) => ({ ordinal: 1, result })) : [],
    mine: { name: "Ben", answers: [{ clauseId: "one", value: now[0]![1]!, cannotJudge: null, reason: "" }] },
  };
}
const shown = { openVersionId: "old", byGroup: false };
const NOW = [
  [60, 62, 66, 70, 78, 66],
  [10, 12, 80, 82, 84, null],
];
const THEN = [[50, 62, 66, 90, 78, 20]];

describe("of a revealed round", () => {
  it("are those that were stored, by the session's own rule", () => {
    const round = roundOf(NOW, THEN, true);
    const { results, headline, agreement } = roundFigures(round, shown);
    for (const [at, { whole }] of results.entries()) {
      const { summary, base, closeness } = round.results.clauses[at]!;
      expect(whole).toMatchObject({ summary, base, closeness });
    }
    expect(agreement).toBe(round.results.agreement);
    expect(headline).toMatchObject({ open: 2, all: 2, close: { close: 1, judged: 2 } });
    expect(headline.rated).toEqual({ least: 6, most: 6, of: 6, values: 11, changed: 3 });
  });

  it("have a column for everybody in a named session, and one's own answer under one's own", () => {
    const { raters, results, meId } = roundFigures(roundOf(NOW, null, true), shown);
    expect(raters.map(({ name }) => name)).toEqual(NAMES);
    expect(raters[1]!.id).toBe(meId);
    expect(results[0]!.whole!.ratings.find(({ person }) => person.id === meId)).toMatchObject({ value: 62 });
    const { columns, rows } = stripTable(orderResults(results, "text"), { raters, byGroup: false });
    expect(rows.map((row) => row[columns.indexOf("Ben")])).toEqual([62, 12]);
  });

  it("tell nobody apart in an anonymous one: values without columns, hollow dots without lines", () => {
    const { raters, results, headline, isNamed } = roundFigures(roundOf(NOW, THEN, false), shown);
    expect([raters, isNamed]).toEqual([[], false]);
    expect(JSON.stringify(results)).not.toMatch(new RegExp(NAMES.join("|")));
    expect(headline.rated).toEqual({ least: 5, most: 6, of: 6, values: 11, changed: 0 });
    expect(results[0]!.whole!.ratings.filter(({ person }) => person.id === ME)).toHaveLength(1);
    const { earlier } = stripMarks(results[0]!.whole!, CRITERION);
    expect(earlier.map(({ at, to }) => [at, to])).toEqual([20, 50, 62, 66, 78, 90].map((value) => [value, null]));
    const { columns, rows } = stripTable(orderResults(results, "text"), { raters, byGroup: false, listsValues: true });
    expect(columns.slice(-2)).toEqual(["Values", "Values before"]);
    expect(rows.map((row) => row.slice(-2))).toEqual([
      ["60, 62, 66, 66, 70, 78", "20, 50, 62, 66, 78, 90"],
      ["10, 12, 80, 82, 84", null],
    ]);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it("split by group, with the base of each", () => {
    const round = roundOf(NOW, THEN, true, ["Legal", "Legal", "Legal", "Tech", "Tech", "Tech"]);
    const { results, byGroup } = roundFigures(round, { ...shown, byGroup: true });
    expect(byGroup).toBe(true);
    expect(results[1]!.parts.map(({ group, base, summary }) => [group, base.rated, base.of, summary?.median])).toEqual([
      ["Legal", 3, 3, 12],
      ["Tech", 2, 3, 83],
    ]);
    expect(roundFigures(roundOf(NOW, THEN, true), { ...shown, byGroup: true }).byGroup).toBe(false);
  });

  it("open a clause in the text that was rated, where that is not the one that opens by itself", () => {
    const round = roundOf(NOW, null, true);
    const versionsIn = (openVersionId: string) =>
      roundFigures(round, { ...shown, openVersionId }).results.map(({ clause }) => clause.versionId);
    expect(versionsIn("old")).toEqual([undefined, undefined]);
    expect(versionsIn("new")).toEqual(["old", "old"]);
  });
});

describe("between rounds", () => {
  const driftsIn = (round: RevealedRound) => driftsOf(round, roundFigures(round, shown).results);

  it("say how the median and the answers moved, of the clauses that were asked about before", () => {
    const [drift, ...others] = driftsIn(roundOf(NOW, THEN, true));
    expect(others).toEqual([]);
    expect(sayMedians(drift!, false)).toBe("64 → 66");
    expect(sayMoves(drift!)).toEqual({ moved: "12.7", stayed: "3 of 6", verdict: "still moving" });
    const { columns, rows } = driftTable([drift!]);
    expect(rows[0]![columns.indexOf("Rated both times")]).toBe(6);
    expect(driftsIn(roundOf(NOW, null, true))).toEqual([]);
  });

  it("tell nothing where few gave a value both times and names are hidden", () => {
    const [drift] = driftsIn(roundOf(NOW, [[50, 62, 66, 90, null, null]], false));
    expect(sayMedians(drift!, true)).toBe("64 (round 1) → 66");
    expect(sayMoves(drift!)).toBeNull();
  });
});
