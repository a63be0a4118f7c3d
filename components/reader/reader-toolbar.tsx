"use client";

import { useNotes } from "@/components/annotations/notes-context";
import { STANDINGS } from "@/components/documents/edition-standing";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Connection } from "./connection";
import { EditionMenu } from "./edition-menu";
import { useReading } from "./reader-context";
import { NewerVersion } from "./newer-version";
import { ReadingMenu } from "./reading-menu";
import styles from "./reader-toolbar.module.css";
import { ReviewLink } from "./review-link";
import { SearchButton } from "./search-button";

/** Above the text: which text this is and what it is worth, how it is shown, and whether this page is up to date. */
export function ReaderToolbar({ isNarrow }: { isNarrow: boolean }) {
  const { document, version, all } = useNotes();
  const { setListOpen, isFocused, setFocused } = useReading();
  const edition = document.editions.find(({ id }) => id === version.editionId);
  const standing = edition && STANDINGS[edition.status];
  return (
    <div className={styles.toolbar} data-bar="">
      <div className={styles.chips}>
        {!isFocused && <EditionMenu />}
        <ReadingMenu className={styles.chip} />
        {!isFocused && <ReviewLink />}
        <SearchButton />
        {isFocused && (
          <button type="button" className={styles.chip} onClick={() => setFocused(false)}>
            Leave focus
          </button>
        )}
      </div>
      {standing && (
        <span className={styles.standing}>
          <Badge tone="warn">{standing}</Badge>
        </span>
      )}
      {!isFocused && (
        <Button
          size="small"
          className={isNarrow ? styles.notes : styles.chip}
          aria-haspopup="dialog"
          onClick={() => setListOpen(true)}
        >
          Notes {all.length}
        </Button>
      )}
      <span role="status" className="visually-hidden">
        {isFocused && "Only the text is shown. Escape brings back what is around it."}
      </span>
      <span className={styles.end}>
        <NewerVersion />
        <Connection />
      </span>
    </div>
  );
}
