"use client";

import Link from "next/link";
import { useNotes } from "@/components/annotations/notes-context";
import { formatDay } from "@/components/documents/format-day";
import { Menu } from "@/components/ui/menu";
import styles from "./reader-toolbar.module.css";

/** Which edition and version is open, and the others. */
export function EditionMenu() {
  const { document, version } = useNotes();
  const edition = document.editions.find(({ id }) => id === version.editionId);
  if (!edition) return null;
  return (
    <Menu
      className={styles.chip}
      name={`Text: ${edition.title}, version ${version.ordinal}`}
      label={
        <>
          <span lang={edition.language}>{languageName(edition.language)}</span> · version {version.ordinal} ▾
        </>
      }
    >
      {document.editions.flatMap((each) =>
        each.versions.toReversed().map(({ id, ordinal, publishedAt }) => (
          <Link
            key={id}
            href={`/documents/${document.id}?version=${id}`}
            aria-current={id === version.id ? "page" : undefined}
          >
            <bdi lang={each.language}>{each.title}</bdi>
            {each.versions.length > 1 && ` · version ${ordinal}, ${formatDay(publishedAt)}`}
          </Link>
        )),
      )}
      {document.can.publish && (
        <Link href={`/documents/${document.id}/editions/${edition.id}/new-version`}>
          Publish a new version of this text…
        </Link>
      )}
    </Menu>
  );
}

/** "English", "中文": each language in its own words. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
