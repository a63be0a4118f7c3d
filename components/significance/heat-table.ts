import type { ClauseHeat } from "@/lib/schemas/clause-heat";
import type { ClauseResult } from "./clause-results";
import type { PictureTable } from "./picture-table";

/** The heat of notes beside significance, as rows. */
export function heatTable(results: readonly ClauseResult[], heats: ReadonlyMap<string, ClauseHeat>): PictureTable {
  return {
    columns: [
      "Clause",
      "Title",
      "Heat of notes, median",
      "Coolest",
      "Hottest",
      "Notes rated",
      "Significance, median",
      "Least",
      "Greatest",
      "Rated",
    ],
    rows: results.map(({ clause, whole }) => {
      const heat = heats.get(clause.id);
      const summary = whole?.summary;
      return [
        clause.number ?? clause.title,
        clause.number ? clause.title : null,
        ...(heat ? [heat.median, heat.min, heat.max] : [null, null, null]),
        heat?.notes ?? 0,
        ...(summary ? [summary.median, summary.min, summary.max, summary.n] : [null, null, null, null]),
      ];
    }),
  };
}
