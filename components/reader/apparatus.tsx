import type { Apparatus as ApparatusView } from "@/lib/schemas/document";
import styles from "./apparatus.module.css";

/** What stands beside a clause of the working paraphrase: ours, not the text's, in the language of the edition. */
export function Apparatus({ apparatus, lang }: { apparatus: ApparatusView; lang: string }) {
  const { asks, actors, instruments, wordingNote, evidenceGrade, evidenceMeaning, writtenForVersion } = apparatus;
  const items = (each: readonly string[]) =>
    each.map((item) => (
      <dd key={item} lang={lang} dir="auto">
        {item}
      </dd>
    ));
  return (
    <details className={styles.apparatus}>
      <summary>
        <span className={styles.grade}>Evidence {evidenceGrade}</span> What it asks, of whom, with what
        {writtenForVersion && <span> · written for version {writtenForVersion}</span>}
      </summary>
      <dl>
        <dt>Asks</dt>
        {items(asks)}
        <dt>Actors</dt>
        {items([actors])}
        <dt>Instruments</dt>
        {items(instruments)}
        {wordingNote && (
          <>
            <dt>Wording note</dt>
            {items([wordingNote])}
          </>
        )}
        <dt>Evidence {evidenceGrade}</dt>
        {items([evidenceMeaning])}
      </dl>
      {writtenForVersion && (
        <p>Written for version {writtenForVersion}: the clause’s words have changed since. Read it with care.</p>
      )}
      <p>Part of the working paraphrase; not in the official text.</p>
    </details>
  );
}
