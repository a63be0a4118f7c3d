import Link from "next/link";
import { RelativeTime } from "@/components/ui/relative-time";
import type { LibraryDocument } from "@/lib/schemas/document";
import { DocumentActions } from "./document-actions";
import styles from "./library.module.css";

export function LibraryRow({ document, canManage }: { document: LibraryDocument; canManage: boolean }) {
  const { id, title, editions, clauseCount, noteCount, openNoteCount, lastActivityAt } = document;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <h2>
          <Link href={`/documents/${id}`} lang={editions[0]?.language} dir="auto">
            {title}
          </Link>
        </h2>
        <ul className={styles.editions} aria-label="Editions">
          {editions.map((edition) => (
            <li key={edition.id} lang={edition.language}>
              <bdi>{edition.title}</bdi>
            </li>
          ))}
        </ul>
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>{clauseCount === 1 ? "clause" : "clauses"}</dt>
          <dd>{clauseCount}</dd>
        </div>
        <div>
          <dt>{noteCount === 1 ? "note" : "notes"}</dt>
          <dd>{noteCount}</dd>
        </div>
        <div>
          <dt>open</dt>
          <dd>{openNoteCount}</dd>
        </div>
        <div className={styles.activity}>
          <dt>Last activity</dt>
          <dd>
            <RelativeTime at={lastActivityAt} />
          </dd>
        </div>
      </dl>
      {canManage && <DocumentActions document={document} />}
    </li>
  );
}
