import type { RecordField } from "@/lib/schemas/record";
import { formatDay } from "./format-day";
import styles from "./record-view.module.css";

// A quotation longer than this stands on lines of its own: about two lines of the column.
const BLOCK_QUOTE_CHARACTERS = 140;
// Longer still, and it is folded away: the cached page runs to several screens.
const FOLDED_CHARACTERS = 1200;

/** The value of a field; the source's own words as a quotation. */
export function RecordValue({ field }: { field: RecordField }) {
  const { value, isQuoted } = field;
  switch (value.kind) {
    case "text":
      return <Words text={value.text} isQuoted={isQuoted} label={field.label} />;
    case "list":
      return (
        <blockquote className={styles.quote}>
          <ul>
            {value.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </blockquote>
      );
    case "address":
      return (
        <a href={value.href} rel="noreferrer" className={styles.address}>
          {value.href}
        </a>
      );
    case "date":
      return (
        <p>
          <time dateTime={value.iso}>{formatDay(value.iso)}</time>
          {", from "}
          {isQuoted ? <q>{value.text}</q> : <code>{value.text}</code>}
        </p>
      );
    case "score":
      return (
        <p className={styles.score}>
          <q>{value.text}</q> <span>source record’s score, method unknown</span>
        </p>
      );
    case "table":
      return <Table label={field.label} columns={value.columns} rows={value.rows} />;
  }
}

function Words({ text, isQuoted, label }: { text: string; isQuoted: boolean; label: string }) {
  if (text.length > FOLDED_CHARACTERS) {
    return (
      <details className={styles.folded}>
        <summary>Show all {text.length.toLocaleString("en-GB")} characters, as held</summary>
        {/* A box that scrolls is reached by keyboard only if it can be focused. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre tabIndex={0} role="region" aria-label={label}>
          {text.replace(/[^\S\n]+$/gm, "").replace(/\n{3,}/g, "\n\n")}
        </pre>
      </details>
    );
  }
  if (!isQuoted) return <p>{text}</p>;
  if (text.length > BLOCK_QUOTE_CHARACTERS) return <blockquote className={styles.quote}>{text}</blockquote>;
  return (
    <p>
      <q>{text}</q>
    </p>
  );
}

function Table({ label, columns, rows }: { label: string; columns: string[]; rows: string[][] }) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{label}</caption>
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
        {rows.map((row) => (
          <tr key={row.join("|")}>
            {row.map((cell, index) => (
              <td key={columns[index]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
