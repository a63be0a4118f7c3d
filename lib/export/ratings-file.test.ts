import { describe, expect, it } from "vitest";
import type { ExportedRating, RatingsFile } from "@/lib/schemas/rating-export";
import { ratingsToCsv, ratingsToMarkdown } from "./ratings-file";

const RATING: ExportedRating = {
  clauseNumber: "1",
  clauseTitle: "A shared stake",
  criterion: "Significance",
  scale: "0-100",
  round: "standing",
  rater: "Reviewer 1",
  group: "",
  value: 80,
  step: "Pivotal",
  cannotJudge: null,
  reason: "",
  valueBeforeSeeingOthers: null,
  sawOthers: false,
  edition: "English",
  version: 1,
  givenAt: "2026-11-25T08:00:00.000Z",
};

const fileOf = (...changes: Partial<ExportedRating>[]): RatingsFile => ({
  document: "A plan",
  criterion: { name: "Significance", question: "What would it cost us?", scale: "0-100" },
  ratings: changes.map((each) => ({ ...RATING, ...each })),
});

describe("as CSV", () => {
  const linesOf = (file: RatingsFile) => ratingsToCsv(file).split("\r\n");

  it("begins with a byte order mark and names its columns", () => {
    const [head, row, end] = linesOf(fileOf({}));
    expect(head).toMatch(/^\ufeffclause,clause title,criterion,scale,round,rater,/);
    expect(row).toBe(
      "1,A shared stake,Significance,0-100,standing,Reviewer 1,,80,Pivotal,,,,no,English,1,2026-11-25T08:00:00.000Z",
    );
    expect(end).toBe("");
  });

  it("tells 0 from no value", () => {
    const [, zero, none] = linesOf(fileOf({ value: 0 }, { value: null, cannotJudge: "RECUSED" }));
    expect(zero).toContain(",Reviewer 1,,0,");
    expect(none).toContain(",Reviewer 1,,,Pivotal,RECUSED,");
  });

  it("quotes what would break a line, and makes no formula of anybody's words", () => {
    const csv = ratingsToCsv(
      fileOf({ reason: 'It "binds",\nso' }, { reason: "=1+1" }, { rater: "@team", reason: "说明，好" }),
    );
    expect(csv).toContain('"It ""binds"",\nso"');
    expect(csv).toContain(",'=1+1,");
    expect(csv).toContain(",'@team,");
    expect(csv).toContain("说明，好");
  });
});

describe("as Markdown", () => {
  it("is a table in which nobody's words can break out of their cell", () => {
    const table = ratingsToMarkdown(
      fileOf({ reason: "a | b\n<b>c</b> *d*" }, { value: null, cannotJudge: "NOT_MY_FIELD", step: "" }),
    );
    const rows = table.split("\n").filter((line) => line.startsWith("|"));
    expect(rows).toEqual([
      "| clause | rater | value | step | cannot judge | reason |",
      "| --- | --- | ---: | --- | --- | --- |",
      String.raw`| 1 A shared stake | Reviewer 1 | 80 | Pivotal |  | a \| b \<b\>c\</b\> \*d\* |`,
      "| 1 A shared stake | Reviewer 1 |  |  | not my field |  |",
    ]);
  });
});
