import type { Apparatus as ApparatusView } from "@/lib/schemas/document";
import styles from "./apparatus.module.css";

const GRADES: Record<ApparatusView["evidenceGrade"], string> = {
  A: "whole clause read in a stored copy",
  B: "part of the clause read in a stored copy, or quoted by a page seen; the rest from background knowledge",
  C: "topic confirmed by pages seen; details from background knowledge only: check against the official text before use",
};

/** What stands beside a clause of the working paraphrase: ours, not the text's. */
export function Apparatus({ apparatus }: { apparatus: ApparatusView }) {
  const { asks, actors, instruments, wordingNote, evidenceGrade } = apparatus;
  return (
    <details className={styles.apparatus}>
      <summary>
        <span className={styles.grade}>Evidence {evidenceGrade}</span> What it asks, of whom, with what
      </summary>
      <dl>
        <dt>Asks</dt>
        <dd>{asks}</dd>
        <dt>Actors</dt>
        <dd>{actors}</dd>
        <dt>Instruments</dt>
        <dd>{instruments}</dd>
        {wordingNote && (
          <>
            <dt>Wording note</dt>
            <dd>{wordingNote}</dd>
          </>
        )}
        <dt>Evidence {evidenceGrade}</dt>
        <dd>{GRADES[evidenceGrade]}</dd>
      </dl>
      <p>Part of the working paraphrase; not in the official text.</p>
    </details>
  );
}
