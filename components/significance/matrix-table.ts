import type { ClauseResult, Rater } from "./clause-results";
import type { PictureTable } from "./picture-table";
import { sayCell } from "./strip-table";

/** The matrix as rows: a clause, then what each rater gave. */
export function matrixTable(results: readonly ClauseResult[], raters: readonly Rater[]): PictureTable {
  return {
    columns: ["Clause", "Title", ...raters.map(({ name }) => name)],
    rows: results.map(({ clause, whole, mine }) => [
      clause.number ?? clause.title,
      clause.number ? clause.title : null,
      ...raters.map(({ id }) => {
        const known = whole ? whole.ratings : mine ? [mine] : [];
        return sayCell(known.find(({ person }) => person.id === id)) ?? (whole ? null : "not shown until you rate it");
      }),
    ]),
  };
}
