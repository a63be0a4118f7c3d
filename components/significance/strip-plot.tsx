import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import type { Rater } from "./clause-results";
import { DownloadButtons } from "./download-buttons";
import { Legend } from "./legend";
import { NotRated } from "./not-rated";
import type { Order, PlacedResult } from "./order-results";
import panel from "./panel.module.css";
import { RatingCard } from "./rating-card";
import { RecordMark, ScaleAxis, ScaleLines } from "./scale-axis";
import styles from "./strip-plot.module.css";
import { StripRow, type StripRowProps } from "./strip-row";
import { stripTable } from "./strip-table";
import { TableBehind } from "./table-behind";

type Props = StripRowProps & {
  results: readonly PlacedResult[];
  raters: readonly Rater[];
  byGroup: boolean;
  /** The source record's own score; null where it cannot be compared. */
  recordScore: number | null;
  switches: ReactNode;
};

const TITLES: Record<Order, string> = {
  median: "Clauses by median",
  spread: "Clauses by spread",
  text: "Clauses in the order of the text",
};

/** Each clause's ratings on one scale, below each other. */
export function StripPlot({ results, raters, byGroup, recordScore, switches, ...row }: Props) {
  const { criterion, order, documentId } = row;
  const table = stripTable(results, row.isMany ? [] : raters, byGroup);
  const hasEarlier = results.some(({ whole }) => whole?.ratings.some(({ earlier }) => earlier?.value != null));
  return (
    <figure className={classes(panel.panel, styles.figure)} aria-labelledby="strips">
      <header className={styles.head}>
        <h2 id="strips">{TITLES[order]}</h2>
        <div className={styles.switches}>{switches}</div>
      </header>
      <Legend hasDots={!row.isMany} hasEarlier={hasEarlier} />
      <RatingCard>
        {recordScore !== null && (
          <div className={styles.beside}>
            <RecordMark criterion={criterion} recordScore={recordScore} />
          </div>
        )}
        <div className={styles.plot}>
          <div className={styles.behind}>
            <ScaleLines criterion={criterion} recordScore={recordScore} />
          </div>
          <ol className={styles.rows}>
            {results.map(
              (result) =>
                result.whole && <StripRow key={result.clause.id} {...row} result={result} whole={result.whole} />,
            )}
          </ol>
        </div>
        <div className={styles.beside}>
          <ScaleAxis criterion={criterion} />
        </div>
      </RatingCard>
      <NotRated documentId={documentId} results={results.filter(({ whole }) => !whole)} isAsked={criterion.isAsked} />
      <DownloadButtons fileName={`${criterion.name}, ${TITLES[order].toLowerCase()}`} table={table} />
      <TableBehind name={TITLES[order]} table={table} />
    </figure>
  );
}
