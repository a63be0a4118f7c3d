// All figures of a brief as rows: what a picture shows, and what a spreadsheet can take up.
import type { Brief } from "@/lib/schemas/brief";
import { sayCloseness, sayNumber } from "@/lib/statistics/say";
import { nameClause } from "./brief-words";

export type FiguresTable = { columns: string[]; rows: string[][] };

const COLUMNS = ["Clause", "Round", "Median", "Middle half", "Range", "Step", "By the rule", "Rated", "Values"];

export function figuresTable({ clauses }: Brief): FiguresTable {
  return {
    columns: COLUMNS,
    rows: clauses.flatMap((clause) =>
      clause.results.map(({ round, summary, step, closeness, base, values }) => [
        nameClause(clause),
        String(round),
        summary ? sayNumber(summary.median) : "–",
        summary?.quartiles ? `${sayNumber(summary.quartiles.lower)}–${sayNumber(summary.quartiles.upper)}` : "–",
        summary ? `${summary.min}–${summary.max}` : "–",
        step ?? "–",
        sayCloseness(closeness),
        sayRest(base),
        values.join(", ") || "–",
      ]),
    ),
  };
}

function sayRest({ rated, of, cannotJudge, noAnswer }: Brief["clauses"][number]["results"][number]["base"]): string {
  const rest = [cannotJudge > 0 && `${cannotJudge} cannot judge`, noAnswer > 0 && `${noAnswer} no answer`];
  return [`${rated} of ${of}`, ...rest].filter(Boolean).join(", ");
}
