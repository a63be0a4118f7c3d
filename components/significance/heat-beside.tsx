import type { ClauseHeat } from "@/lib/schemas/clause-heat";
import { ClauseLink } from "./clause-link";
import type { ClauseResult, Criterion } from "./clause-results";
import { DownloadButtons } from "./download-buttons";
import styles from "./heat-beside.module.css";
import { heatTable } from "./heat-table";
import panel from "./panel.module.css";
import { heatOf } from "@/lib/statistics/scale";
import { sayNumber } from "@/lib/statistics/say";

type Props = {
  documentId: string;
  fileName: string;
  results: readonly ClauseResult[];
  noteHeat: readonly ClauseHeat[];
  criterion: Criterion;
};

/** Where people marked passages as important, beside how they rated the whole clause: two questions, two answers. */
export function HeatBeside({ documentId, fileName, results, noteHeat, criterion }: Props) {
  const heats = new Map(noteHeat.map((heat) => [heat.clauseId, heat]));
  return (
    <figure className={panel.panel} aria-labelledby="heat">
      <h2 id="heat">Heat of notes beside significance</h2>
      <p className={panel.note}>
        Left the median importance of the passages that were noted in a clause, right the clause’s own median.
      </p>
      <table className={styles.table}>
        <caption className="visually-hidden">Importance of noted passages and significance, by clause</caption>
        <thead>
          <tr>
            <th scope="col">Clause</th>
            <th scope="col" colSpan={2}>
              Notes
            </th>
            <th scope="col" colSpan={2}>
              {criterion.name}
            </th>
          </tr>
        </thead>
        <tbody>
          {results.map(({ clause, whole }) => {
            const heat = heats.get(clause.id);
            const summary = whole?.summary;
            return (
              <tr key={clause.id}>
                <th scope="row">
                  <ClauseLink documentId={documentId} clause={clause} />
                </th>
                <Median
                  of={heat && { ...heat, base: heat.notes === 1 ? "1 note" : `${heat.notes} notes` }}
                  none="none rated"
                  criterion={criterion}
                />
                <Median
                  of={summary && { ...summary, base: `${summary.n} rated` }}
                  none={whole ? "not rated" : "rate it to see"}
                  criterion={criterion}
                />
              </tr>
            );
          })}
        </tbody>
      </table>
      <DownloadButtons fileName={`${fileName}, heat of notes`} table={heatTable(results, heats)} />
    </figure>
  );
}

type Figures = { median: number; min: number; max: number; base: string };

/** Two cells: the median on its heat, and beside it what it rests on. */
function Median({ of, none, criterion }: { of: Figures | null | undefined; none: string; criterion: Criterion }) {
  if (!of) {
    return (
      <>
        <td className={styles.value}>–</td>
        <td className={styles.base}>{none}</td>
      </>
    );
  }
  const { median, min, max, base } = of;
  return (
    <>
      <td className={styles.value} data-heat={heatOf(median, criterion)}>
        {sayNumber(median)}
      </td>
      <td className={styles.base}>{min === max ? base : `${sayNumber(min)}–${sayNumber(max)}, ${base}`}</td>
    </>
  );
}
