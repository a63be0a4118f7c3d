"use client";

import { createContext, type ReactNode, use } from "react";
import { useNotes } from "@/components/annotations/notes-context";
import { Button } from "@/components/ui/button";
import type { DocumentView } from "@/lib/schemas/document";
import type { RatingDto } from "@/lib/schemas/rating";
import styles from "./rated-version.module.css";

const ChangedClausesContext = createContext<Record<string, readonly string[]>>({});

/** `changed`: clause -> the versions on which one rated it and in which its words were others. */
export function ChangedClauses({ changed, children }: { changed: Record<string, string[]>; children: ReactNode }) {
  return <ChangedClausesContext value={changed}>{children}</ChangedClausesContext>;
}

/** "on version 1" where a rating was made on another text than the one that is open; null on this one. */
export function sayRatedVersion(
  document: DocumentView,
  openId: string,
  { versionId }: Pick<RatingDto, "versionId">,
): string | null {
  if (versionId === openId) return null;
  const edition = document.editions.find(({ versions }) => versions.some(({ id }) => id === versionId));
  const version = edition?.versions.find(({ id }) => id === versionId);
  if (!edition || !version) return "on another version";
  const isOpen = edition.versions.some(({ id }) => id === openId);
  return isOpen ? `on version ${version.ordinal}` : `on ${edition.title}, version ${version.ordinal}`;
}

type Props = { clauseId: string; mine: Pick<RatingDto, "versionId">; onStands: () => void };

/** Beside one's own rating of a clause whose words have changed since. */
export function WordsChanged({ clauseId, mine, onStands }: Props) {
  const { version, canWrite } = useNotes();
  const changedIn = use(ChangedClausesContext)[clauseId] ?? [];
  if (mine.versionId === version.id || !changedIn.includes(mine.versionId)) return null;
  return (
    <p className={styles.changed}>
      The words changed since you rated: look again.
      {canWrite && (
        <Button size="small" variant="quiet" onClick={onStands}>
          It still stands
        </Button>
      )}
    </p>
  );
}
