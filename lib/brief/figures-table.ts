// All figures of a brief as rows: what a picture shows, and what a spreadsheet can take up.
import type { Brief, BriefResult } from "@/lib/schemas/brief";
import { nameGroup, sayCloseness, sayNumber } from "@/lib/statistics/say";
import { nameClause } from "./brief-words";

export type FiguresTable = { name: string; columns: string[]; rows: string[][]; widths: number[] };

/** Those that have rows. */
export function figuresTables(brief: Brief): FiguresTable[] {
  return [ofEverybody(brief), byGroup(brief)].filter(({ rows }) => rows.length > 0);
}

function ofEverybody({ clauses }: Brief): FiguresTable {
  return {
    name: "All figures",
    columns: ["Clause", "Round", "Median", "Middle half", "Range", "Step", "By the rule", "Rated", "Values"],
    widths: [3, 1.1, 1.2, 1.2, 1.2, 1.3, 1.5, 1.6, 2.2],
    rows: clauses.flatMap((clause) =>
      clause.results.map(({ round, summary, step, closeness, base, values }) => [
        nameClause(clause),
        String(round),
        ...figuresOf(summary),
        step ?? "–",
        sayCloseness(closeness),
        sayRest(base),
        values.join(", ") || "–",
      ]),
    ),
  };
}

function byGroup({ clauses, session: { isNamed } }: Brief): FiguresTable {
  return {
    name: "By group",
    columns: ["Clause", "Round", "Group", "Median", "Middle half", "Range", "Rated"],
    widths: [3, 1.1, 1.8, 1.2, 1.4, 1.4, 1.8],
    rows: clauses.flatMap((clause) =>
      clause.results.flatMap(({ round, groups }) =>
        groups.map(({ name, summary, base }) => [
          nameClause(clause),
          String(round),
          nameGroup(name, isNamed),
          ...figuresOf(summary),
          sayRest(base),
        ]),
      ),
    ),
  };
}

function figuresOf(summary: BriefResult["summary"]): [median: string, half: string, range: string] {
  if (!summary) return ["–", "–", "–"];
  const { median, quartiles, min, max } = summary;
  const half = quartiles ? `${sayNumber(quartiles.lower)}–${sayNumber(quartiles.upper)}` : "–";
  return [sayNumber(median), half, `${min}–${max}`];
}

function sayRest({ rated, of, cannotJudge, noAnswer }: BriefResult["base"]): string {
  const rest = [cannotJudge > 0 && `${cannotJudge} cannot judge`, noAnswer > 0 && `${noAnswer} no answer`];
  return [`${rated} of ${of}`, ...rest].filter(Boolean).join(", ");
}
