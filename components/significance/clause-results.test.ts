import { describe, expect, it } from "vitest";
import { DEFAULT_RULE } from "@/lib/statistics/closeness";
import { foldGroups } from "@/lib/statistics/fold-groups";
import { allRaters, clauseResults, ratingMatrix } from "./clause-results";
import { countRated, headlineOf } from "./headline";
import { matrixTable } from "./matrix-table";
import { orderResults } from "./order-results";
import { significanceOf } from "./significance.test-data";
import { stripTable } from "./strip-table";
import { areTooMany } from "./too-many";

const resultsOf = (...given: Parameters<typeof significanceOf>) => {
  const { significance, clauses } = significanceOf(...given);
  const groups = given[1]?.groups ? foldGroups(significance.raters, { isAnonymous: false }) : [];
  return { results: clauseResults(significance, clauses, DEFAULT_RULE, groups), raters: significance.raters };
};

const CLOSE = [60, 62, 66, 70, 78];
const APART = [10, 12, 80, 82, 84];

describe("clauseResults", () => {
  it("is made of what may be seen, one's own answer with the others'", () => {
    const { results } = resultsOf([CLOSE, [50, 10, 90, "?", null]], { hidden: [1] });
    expect(results.map(({ whole }) => whole?.summary?.median ?? null)).toEqual([66, null]);
    expect(results[1]).toMatchObject({ whole: null, parts: [], mine: { value: 50 } });
  });

  it("leaves out clauses that are not in the text, or not to be rated", () => {
    const { significance, clauses } = significanceOf([CLOSE, APART]);
    const shown = [{ ...clauses[0]!, id: "preamble" }, clauses[1]!];
    expect(clauseResults(significance, shown, DEFAULT_RULE).map(({ clause }) => clause.id)).toEqual(["clause-1"]);
  });

  it("splits by group, each with a base of its own", () => {
    const { results } = resultsOf([[60, 62, "?", null, 78]], { groups: ["legal", "legal", "legal", "tech"] });
    expect(results[0]!.parts.map(({ group, base, summary }) => [group, base, summary?.median ?? null])).toEqual([
      ["legal", { rated: 2, of: 3, cannotJudge: 1, noAnswer: 0 }, 61],
      ["tech", { rated: 0, of: 1, cannotJudge: 0, noAnswer: 1 }, null],
      [null, { rated: 1, of: 1, cannotJudge: 0, noAnswer: 0 }, 78],
    ]);
  });

  it("gives a column to who rated and has left", () => {
    const { results, raters } = resultsOf([CLOSE]);
    const stayed = raters.slice(0, 4);
    expect(allRaters(stayed, results).map(({ name }) => name)).toEqual(["A", "B", "C", "D", "E (left)"]);
    expect(ratingMatrix(allRaters(stayed, results), results)).toEqual(CLOSE.map((value) => [value]));
  });
});

describe("orderResults", () => {
  const { results } = resultsOf([CLOSE, APART, [50, "?"], [66, 66], [1, 2]], { hidden: [4] });
  const places = (order: "median" | "spread" | "text") =>
    orderResults(results, order).map(
      ({ clause, place, isShared }) => `${clause.number}:${place}${isShared ? "=" : ""}`,
    );

  it("shares a place between equals, and puts what has none last", () => {
    expect(places("median")).toEqual(["2:1", "1:2=", "4:2=", "3:4", "5:null"]);
    expect(places("spread")).toEqual(["2:1", "1:2", "3:3=", "4:3=", "5:null"]);
    expect(places("text")).toEqual(["1:null", "2:null", "3:null", "4:null", "5:null"]);
  });
});

describe("headlineOf", () => {
  it("counts open clauses alone, and judges those with enough raters", () => {
    const { results, raters } = resultsOf([CLOSE, APART, [[50, 40], 60], [0, 100, 0, 100, 0]], { hidden: [3] });
    const headline = headlineOf(results, countRated(results, raters));
    expect(headline).toMatchObject({
      open: 3,
      all: 4,
      medianClause: { median: 66, min: 55, max: 80, count: 3 },
      close: { close: 1, judged: 2, tooFew: 1 },
      rated: { least: 5, most: 5, of: 5, values: 12, changed: 1 },
    });
    expect(headline.furthest).toMatchObject({ isContested: true, result: { clause: { number: "2" } } });
  });

  it("names the furthest apart where none is contested, and none where nobody differs", () => {
    const few = resultsOf([
      [10, 90],
      [50, 60],
    ]);
    expect(headlineOf(few.results, countRated(few.results, few.raters)).furthest).toMatchObject({
      isContested: false,
      result: { clause: { number: "1" } },
    });
    const same = resultsOf([[50, 50], [60]]);
    expect(headlineOf(same.results, countRated(same.results, same.raters)).furthest).toBeNull();
    const hidden = resultsOf([[50, 50]], { hidden: [0] });
    expect(headlineOf(hidden.results, countRated(hidden.results, hidden.raters))).toMatchObject({
      open: 0,
      medianClause: null,
      furthest: null,
    });
  });
});

describe("tables", () => {
  it("say what the pictures show, and of hidden clauses one's own answer alone", () => {
    const { results, raters } = resultsOf(
      [
        [[50, 40], 60, "?"],
        ["?", 7, 8],
      ],
      { hidden: [1] },
    );
    const { columns, rows } = stripTable(orderResults(results, "text"), { raters, byGroup: false });
    expect(rows.map((row) => row.length)).toEqual([columns.length, columns.length]);
    const cell = (row: number, column: string) => rows[row]![columns.indexOf(column)];
    expect(["A", "B", "C", "A, earlier"].map((column) => cell(0, column))).toEqual([
      50,
      60,
      "cannot judge: not my field",
      40,
    ]);
    expect(
      ["Median", "Least", "Mean deviation from the median", "Rated", "Of"].map((column) => cell(0, column)),
    ).toEqual([55, 50, 5, 2, 3]);
    expect(["Median", "By the rule", "A", "B", "C"].map((column) => cell(1, column))).toEqual([
      null,
      "not shown until you rate it",
      "cannot judge: not my field",
      null,
      null,
    ]);
    expect(JSON.stringify(matrixTable(results, raters).rows[1])).not.toMatch(/[78]/);
  });

  it("have a row a group where they are split", () => {
    const { results, raters } = resultsOf(
      [
        [50, 60, 70],
        [1, 2],
      ],
      { hidden: [1], groups: ["legal", "tech", null] },
    );
    const { columns, rows } = stripTable(orderResults(results, "text"), { raters, byGroup: true });
    expect(rows.map((row) => row[columns.indexOf("Group")])).toEqual(["legal", "tech", "no group", null]);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it("leave single values to the file where nobody could look at them", () => {
    const { results, raters } = resultsOf([CLOSE]);
    expect(areTooMany(results.length, raters.length)).toBe(false);
    expect(areTooMany(500, 200)).toBe(true);
    expect(areTooMany(13, 25)).toBe(false);
  });
});
