import { Fragment } from "react";
import { figuresTables } from "@/lib/brief/figures-table";
import { type Fact, methodFacts, roundFacts, sayRange } from "@/lib/brief/method-words";
import type { Brief } from "@/lib/schemas/brief";
import styles from "./brief-method.module.css";

/** The appendix: what was asked, by which rule, in which rounds, under which seal; and every figure there is. */
export function BriefMethod({ brief }: { brief: Brief }) {
  const { criterion, method } = brief;
  const steps = criterion.steps.map(({ name, least, greatest, meaning }) => [name, sayRange(least, greatest), meaning]);
  return (
    <section className={styles.method} aria-labelledby="brief-method">
      <h2 id="brief-method">Method</h2>
      <p>
        <b>{criterion.name}:</b> {criterion.question}
      </p>
      <DataTable name="The steps of the scale" columns={["Step", "Values", "What it means"]} rows={steps} />
      <Facts facts={methodFacts(brief)} />
      {method.rounds.map((round) => (
        <div key={round.ordinal}>
          <h3>Round {round.ordinal}</h3>
          <Facts facts={roundFacts(round)} />
        </div>
      ))}
      {figuresTables(brief).map(({ name, columns, rows }) => (
        <Fragment key={name}>
          <h2>{name}</h2>
          <DataTable name={name} columns={columns} rows={rows} />
        </Fragment>
      ))}
    </section>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, words }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

type TableProps = { name: string; columns: readonly string[]; rows: readonly (readonly string[])[] };

/** On a narrow screen it is scrolled sideways, also by keys. */
function DataTable({ name, columns, rows }: TableProps) {
  return (
    // A box that scrolls is reached by keyboard only if it can be focused.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroller} role="region" aria-label={name} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
