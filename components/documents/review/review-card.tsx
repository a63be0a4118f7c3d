"use client";

import Link from "next/link";
import { RichTextView } from "@/components/annotations/rich-text-view";
import { sayClause } from "@/components/documents/clause-name";
import { WordDiff } from "@/components/documents/word-diff";
import { Badge } from "@/components/ui/badge";
import { Button, buttonClass } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ReviewItem } from "@/lib/schemas/review";
import type { SettlePassage } from "@/lib/schemas/thread";
import styles from "./review.module.css";

type Props = {
  item: ReviewItem;
  /** Of the version in the reader. */
  href: string;
  lang: string;
  dir: "ltr" | "rtl";
  meId: string;
  isBusy: boolean;
  onSettle: (body: SettlePassage) => void;
};

/** One note: what was said, the old words and the new ones in their sentences, and where it may go. */
export function ReviewCard({ item, href, lang, dir, meId, isBusy, onSettle }: Props) {
  const { thread, before, after, pieces, clause } = item;
  const opening = thread.comments.find(({ body }) => body !== null);
  const place = clause ? sayClause(clause) : "the document";
  const isPrivate = thread.visibility === "ONLY_ME";
  return (
    <article
      className={styles.card}
      data-item={thread.id}
      tabIndex={-1}
      aria-label={`Note by ${thread.author.name}, ${after ? "its words changed" : "its words were not found"}`}
    >
      <header className={styles.head}>
        <Badge tone={after ? "plain" : "warn"}>{after ? "Changed" : "Not found"}</Badge>
        <b>{thread.author.name}</b> <RelativeTime at={thread.createdAt} />
        {isPrivate && <Badge tone="accent">Only you</Badge>}
        <Link href={`${href}&note=${thread.id}`}>Open the note</Link>
      </header>
      {opening?.body && (
        <div className={styles.said}>
          <RichTextView body={opening.body} meId={meId} />
        </div>
      )}
      <div className={styles.texts}>
        <figure>
          <figcaption>Version {before.ordinal}</figcaption>
          <blockquote lang={lang} dir={dir}>
            {before.lead}
            <mark>{before.exact}</mark>
            {before.tail}
          </blockquote>
        </figure>
        <figure>
          <figcaption>{after ? "Now" : "Now: these words are gone"}</figcaption>
          {after ? (
            <blockquote lang={lang} dir={dir}>
              {after.lead}
              <span className={styles.passage}>
                <WordDiff pieces={pieces} />
              </span>
              {after.tail}
            </blockquote>
          ) : (
            <p>Select where the note belongs, or keep it on {place} with its old words.</p>
          )}
        </figure>
      </div>
      {thread.can.write && (
        <div className={styles.acts}>
          {after && (
            <Button variant="primary" isBusy={isBusy} onClick={() => onSettle({ as: "CONFIRMED" })}>
              Confirm: it stands there
            </Button>
          )}
          <Link href={`${href}&attach=${thread.id}`} className={buttonClass("plain")}>
            Select another place
          </Link>
          <Button isBusy={isBusy} onClick={() => onSettle({ as: "KEPT_ON_CLAUSE", clauseId: clause?.id ?? null })}>
            Keep on {place}
          </Button>
        </div>
      )}
    </article>
  );
}
