import type { RoundFile, SealedAnswer } from "@/lib/schemas/round-file";
import styles from "./verify-round.module.css";

/** The answers that are in the file, as they were sealed: in one's own file one's own. */
export function SealedRows({ file: { rows } }: { file: RoundFile }) {
  const answers = rows.flatMap(({ row }) => parseRow(row) ?? []);
  if (answers.length === 0) return null;
  return (
    // Scrolls sideways where it is wide: by keyboard, too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.rows} role="region" aria-label="The answers in the file" tabIndex={0}>
      <table>
        <caption>The answers in the file</caption>
        <thead>
          <tr>
            <th scope="col">Clause’s id</th>
            <th scope="col">Rater</th>
            <th scope="col">Answer</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ clause, rater, value, cannotJudge, reason }, at) => (
            <tr key={at}>
              <td>{clause?.slice(0, 8)}</td>
              <td dir="auto">{rater}</td>
              <td>{value ?? (cannotJudge ? "cannot judge" : "no answer")}</td>
              <td dir="auto">{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A row is text that anybody may have written: what is in it is taken as words. */
function parseRow(row: string): Record<keyof SealedAnswer, string | null> | null {
  try {
    const answer = JSON.parse(row) as Partial<Record<keyof SealedAnswer, unknown>> | null;
    const say = (part: unknown) => (part === null || part === undefined ? null : String(part));
    const { round, clause, rater, value, cannotJudge, reason } = answer ?? {};
    if (typeof clause !== "string") return null;
    return {
      round: say(round),
      clause,
      rater: say(rater),
      value: say(value),
      cannotJudge: say(cannotJudge),
      reason: say(reason),
    };
  } catch {
    return null;
  }
}
