"use client";

import Link from "next/link";
import type { RefObject } from "react";
import { useNotes } from "@/components/annotations/notes-context";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import styles from "./linked-place.module.css";
import { writePassage } from "@/lib/anchoring/linked-passage";
import type { TextHandle } from "./text/use-text-handle";
import { useLinkedPlace } from "./use-linked-place";

/** What a link to a passage came to: heard where it is found, and seen where its words have changed or gone. */
export function LinkedPlace({ text }: { text: RefObject<TextHandle | null> }) {
  const { document, version } = useNotes();
  const { arrival, dismiss } = useLinkedPlace(text, version);
  const madeOn = document.editions
    .flatMap(({ versions }) => versions)
    .find(({ id }) => id === arrival?.link.versionId && id !== version.id);
  return (
    <>
      <div role="status" className="visually-hidden">
        {arrival?.spoken}
      </div>
      {arrival && arrival.status !== "found" && (
        <div className={styles.place} data-off-paper="">
          <Notice tone="warn">
            <span>
              {arrival.status === "missing"
                ? "The passage of this link is not in this version. "
                : "The words of this link have changed since it was made. "}
              {madeOn && (
                <Link href={`/documents/${document.id}?version=${madeOn.id}#${writePassage(arrival.link)}`}>
                  See it in version {madeOn.ordinal}
                </Link>
              )}
            </span>
            <Button size="small" variant="quiet" aria-label="Close" onClick={dismiss}>
              <span aria-hidden>✕</span>
            </Button>
          </Notice>
        </div>
      )}
    </>
  );
}
