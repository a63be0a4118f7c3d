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
  /** What files are called after. */
  fileName: string;
  results: readonly PlacedResult[];
  /** A column each in the table; none where nobody may be told apart. */
  raters: readonly Rater[];
  isNamed: boolean;
  byGroup: boolean;
  /** What hollow dots are. */
  earlier: string;
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
export function StripPlot({
  fileName,
  results,
  raters,
  isNamed,
  byGroup,
  earlier,
  recordScore,
  switches,
  ...row
}: Props) {
  const { criterion, order, documentId } = row;
  const table = stripTable(results, {
    raters: row.isMany ? [] : raters,
    byGroup,
    listsValues: !isNamed && !row.isMany,
  });
  const hasEarlier = results.some(
    ({ whole }) =>
      whole && (whole.before.length > 0 || whole.ratings.some(({ earlier: was }) => (was?.value ?? null) !== null)),
  );
  return (
    <figure className={classes(panel.panel, styles.figure)} aria-labelledby="strips">
      <header className={styles.head}>
        <h2 id="strips">{TITLES[order]}</h2>
        <div className={styles.switches}>{switches}</div>
      </header>
      <Legend hasDots={!row.isMany} earlier={hasEarlier ? earlier : null} />
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
      <DownloadButtons fileName={`${fileName}, ${TITLES[order].toLowerCase()}`} table={table} />
      <TableBehind name={TITLES[order]} table={table} />
    </figure>
  );
}
