"use client";

import Link from "next/link";
import { useCallback, useState } from "react";
import { useNotes } from "@/components/annotations/notes-context";
import { useLiveEvents } from "@/components/live/live-provider";
import { ApiError, ask } from "@/lib/api-client";
import type { DocumentView } from "@/lib/schemas/document";
import type { LiveEvent } from "@/lib/schemas/live-event";

/** A quiet line once somebody publishes a newer version of what is open. The text itself stays as it is. */
export function NewerVersion() {
  const { document, version, me } = useNotes();
  const [told, setTold] = useState<DocumentView>(document);
  const hear = useCallback(
    (event: LiveEvent) => {
      if (event.type !== "document" || event.id !== document.id) return;
      ask<DocumentView>(`/documents/${document.id}`, { as: me.id }).then(setTold, (error: unknown) => {
        // The page says elsewhere that it is signed out or offline; the next page that opens knows the newest.
        if (!(error instanceof ApiError)) throw error;
      });
    },
    [document.id, me.id],
  );
  useLiveEvents(hear);
  const newest = told.editions.find(({ id }) => id === version.editionId)?.versions.at(-1);
  const isNewer = newest !== undefined && newest.ordinal > version.ordinal;
  return (
    <span role="status">
      {isNewer && (
        <>
          A newer version was published.{" "}
          <Link href={`/documents/${document.id}?version=${newest.id}`}>Open version {newest.ordinal}</Link>
        </>
      )}
    </span>
  );
}
