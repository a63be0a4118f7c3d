import { STANDINGS } from "@/components/documents/edition-standing";
import { formatDay } from "@/components/documents/format-day";
import type { DocumentView, EditionView, VersionView } from "@/lib/schemas/document";
import styles from "./print-head.module.css";

type Props = {
  document: DocumentView;
  edition: EditionView;
  version: VersionView;
  /** ISO. */
  printedAt: string;
};

/** What this paper is: which text, which version of it, what it is worth, and when it was printed. */
export function PrintHead({ document, edition, version, printedAt }: Props) {
  const standing = STANDINGS[edition.status];
  return (
    <div className={styles.head} lang="en" dir="ltr">
      {standing && <p className={styles.standing}>{standing}</p>}
      <p>
        <bdi lang={edition.language}>{edition.title}</bdi> · version {version.ordinal}, published here on{" "}
        {formatDay(version.publishedAt)} · printed on {formatDay(printedAt)} for {document.team.name}
      </p>
      <Grades version={version} lang={edition.language} />
      <p className={styles.digest}>SHA-256 of the text: {version.sha256}</p>
    </div>
  );
}

/** What the evidence grades under the clauses mean. */
function Grades({ version, lang }: { version: VersionView; lang: string }) {
  const meanings = new Map(
    version.clauses.flatMap(({ apparatus }) =>
      apparatus ? [[apparatus.evidenceGrade, apparatus.evidenceMeaning] as const] : [],
    ),
  );
  if (meanings.size === 0) return null;
  return (
    <dl>
      {[...meanings].toSorted().map(([grade, meaning]) => (
        <div key={grade}>
          <dt>Evidence {grade}</dt>
          <dd lang={lang} dir="auto">
            {meaning}
          </dd>
        </div>
      ))}
    </dl>
  );
}
