import { MIN_ANONYMOUS_RATERS } from "@/lib/sessions/transitions";
import { sayCount } from "@/lib/statistics/say";
import { STABLE_BELOW } from "@/lib/statistics/stability";
import styles from "./between-rounds.module.css";
import { ClauseLink } from "./clause-link";
import { DownloadButtons } from "./download-buttons";
import { type Drift, driftTable, sayMedians, sayMoves } from "./drift";
import panel from "./panel.module.css";

type Props = { documentId: string; drifts: readonly Drift[]; ordinal: number; isNamed: boolean; fileName: string };

/** How far each clause moved since it was last asked about: a reason to ask again, or not to. */
export function BetweenRounds({ documentId, drifts, ordinal, isNamed, fileName }: Props) {
  const [first, ...others] = new Set(drifts.map(({ round }) => round));
  const isOne = others.length === 0;
  return (
    <figure className={panel.panel} aria-labelledby="drift">
      <h2 id="drift">Between rounds</h2>
      <p className={panel.note}>
        From {isOne ? `round ${first}` : "the round before"} to round {ordinal}. Stable is a reason to stop asking,
        never consensus: people can stay stably apart.
      </p>
      {/* A box that scrolls is reached by keyboard only if it can be focused. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Between rounds, by clause">
        <table className={styles.table}>
          <caption className="visually-hidden">How far answers moved between rounds, by clause</caption>
          <thead>
            <tr>
              <th scope="col">Clause</th>
              <th scope="col">Median</th>
              <th scope="col">Moved on average</th>
              <th scope="col">On the same step</th>
              <th scope="col">Stability</th>
            </tr>
          </thead>
          <tbody>
            {drifts.map((drift) => (
              <Row key={drift.clause.id} documentId={documentId} drift={drift} namesRound={!isOne} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.how}>
        Of those who gave a value both times.{" "}
        {drifts.some(({ stability }) => !stability) && (isNamed ? "–: nobody did. " : `–: ${TOO_FEW} `)}
        Stable: the counts by step differ by fewer than {STABLE_BELOW * 100} % of them.
      </p>
      <DownloadButtons fileName={`${fileName}, between rounds`} table={driftTable(drifts)} />
    </figure>
  );
}

const TOO_FEW = `not told, fewer than ${sayCount(MIN_ANONYMOUS_RATERS)} did.`;

function Row({ documentId, drift, namesRound }: { documentId: string; drift: Drift; namesRound: boolean }) {
  const said = sayMoves(drift);
  return (
    <tr>
      <th scope="row">
        <ClauseLink documentId={documentId} clause={drift.clause} />
      </th>
      <td>{sayMedians(drift, namesRound)}</td>
      <td>{said?.moved ?? "–"}</td>
      <td>{said?.stayed ?? "–"}</td>
      <td>{said?.verdict ?? "–"}</td>
    </tr>
  );
}
