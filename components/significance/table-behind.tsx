import styles from "./table-behind.module.css";
import type { PictureTable } from "./picture-table";

/** The picture's own figures, folded away below it. */
export function TableBehind({ name, table }: { name: string; table: PictureTable }) {
  return (
    <details className={styles.behind}>
      <summary>As a table</summary>
      {/* A box that scrolls is reached by keyboard only if it can be focused. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={`${name}, as a table`}>
        <table className={styles.table}>
          <caption className="visually-hidden">{name}</caption>
          <thead>
            <tr>
              {table.columns.map((column, at) => (
                <th key={at} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([first, ...cells], row) => (
              <tr key={row}>
                <th scope="row">{first}</th>
                {cells.map((cell, at) => (
                  <td key={at}>
                    {cell === null ? "–" : typeof cell === "number" ? Math.round(cell * 1000) / 1000 : cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
