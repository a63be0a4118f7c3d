"use client";

import Link from "next/link";
import styles from "./attach-banner.module.css";
import type { Attaching } from "./use-attaching";

/** While a lost note waits for its place: which one, and the way back. */
export function AttachBanner({ attaching }: { attaching: Attaching }) {
  const { note, backHref } = attaching;
  return (
    <div className={styles.banner} role="region" aria-label="Attach a note">
      <p>
        <b>Select where this note belongs</b>, then “Attach here”. It was on{" "}
        <q dir="auto">{shorten(note.thread.annotation!.quote.exact)}</q>
      </p>
      <Link href={backHref}>Not now</Link>
    </div>
  );
}

/** Two lines of the banner. */
const MOST_LETTERS = 140;

function shorten(words: string): string {
  const letters = [...words.replace(/\s+/g, " ")];
  return letters.length <= MOST_LETTERS ? letters.join("") : `${letters.slice(0, MOST_LETTERS).join("")}…`;
}
