import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import type { Library as LibraryView } from "@/lib/schemas/document";
import { LibraryRow } from "./library-row";
import styles from "./library.module.css";

/** A team's documents, the latest activity first; archived ones folded away below. */
export function Library({ library }: { library: LibraryView }) {
  const { team, can } = library;
  const shelf = library.documents.filter((document) => !document.isArchived);
  const archive = library.documents.filter((document) => document.isArchived);
  const newHref = `/teams/${team.id}/documents/new`;

  return (
    <main id="main" className={styles.page}>
      <header className={styles.head}>
        <h1>Documents</h1>
        {can.manage && (
          <Link href={`/teams/${team.id}/members`} className={buttonClass("quiet")}>
            Invite people
          </Link>
        )}
        {can.manage && shelf.length > 0 && (
          <Link href={newHref} className={buttonClass("primary")}>
            New document
          </Link>
        )}
      </header>
      {shelf.length > 0 ? (
        <ul className={styles.list}>
          {shelf.map((document) => (
            <LibraryRow key={document.id} document={document} canManage={can.manage} />
          ))}
        </ul>
      ) : (
        <div className={styles.empty}>
          <p>
            {can.manage
              ? "Paste a policy text or choose a file: Clausemark finds its clauses, and you read it together."
              : "Nothing to read yet. The owner or a facilitator of the team publishes the first document."}
          </p>
          {can.manage && (
            <Link href={newHref} className={buttonClass("primary")}>
              New document
            </Link>
          )}
        </div>
      )}
      {archive.length > 0 && (
        <details className={styles.archive}>
          <summary>Archived ({archive.length})</summary>
          <ul className={styles.list}>
            {archive.map((document) => (
              <LibraryRow key={document.id} document={document} canManage={can.manage} />
            ))}
          </ul>
        </details>
      )}
    </main>
  );
}
