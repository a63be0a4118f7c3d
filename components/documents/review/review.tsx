"use client";

import Link from "next/link";
import { useCallback, useEffect, useRef, useState } from "react";
import { settlementOf, useSettle } from "@/components/annotations/use-settle";
import { useLiveEvents } from "@/components/live/live-provider";
import { SignInDialog } from "@/components/people/sign-in-dialog";
import { Button } from "@/components/ui/button";
import { ApiError, ask } from "@/lib/api-client";
import { REVIEW_PAGE } from "@/lib/documents/review-page";
import type { LiveEvent } from "@/lib/schemas/live-event";
import type { Review as ReviewView, ReviewItem } from "@/lib/schemas/review";
import type { SettlePassage } from "@/lib/schemas/thread";
import { ReviewCard } from "./review-card";
import styles from "./review.module.css";

type Props = {
  documentId: string;
  versionId: string;
  ordinal: number;
  lang: string;
  dir: "ltr" | "rtl";
  review: ReviewView;
  me: { id: string; name: string; email: string };
};

/** The notes that a new version changed or lost, one after the other, until none is left. */
export function Review({ documentId, versionId, ordinal, lang, dir, review: opening, me }: Props) {
  const [{ items, total }, setReview] = useState(opening);
  /** How many are asked for: as many as one has had shown. */
  const first = useRef(REVIEW_PAGE);
  const [busyId, setBusyId] = useState<string | null>(null);
  const [isSignedOut, setSignedOut] = useState(false);
  const settle = useSettle(me.id);
  const list = useRef<HTMLOListElement>(null);
  const done = useRef<HTMLParagraphElement>(null);
  /** Set when what has the focus goes away: what stands at its place then gets it. */
  const focusAt = useRef<number | null>(null);
  const waiting = useRef<() => void>(() => {});

  useEffect(() => {
    const at = focusAt.current;
    if (at === null) return;
    focusAt.current = null;
    const cards = list.current?.querySelectorAll<HTMLElement>("article") ?? [];
    (cards[Math.min(at, cards.length - 1)] ?? done.current)?.focus();
  }, [items]);

  const load = useCallback(async () => {
    try {
      const review = await ask<ReviewView>(`/versions/${versionId}/review?first=${first.current}`, { as: me.id });
      setReview((before) => {
        const held = document.activeElement?.closest<HTMLElement>("[data-item]")?.dataset.item;
        const isGone = held !== undefined && !review.items.some(({ thread }) => thread.id === held);
        if (isGone) focusAt.current = before.items.findIndex(({ thread }) => thread.id === held);
        return review;
      });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === "signed-out") setSignedOut(true);
    }
  }, [versionId, me.id]);

  const hear = useCallback(
    (event: LiveEvent) => {
      const isOurs =
        event.type === "resync" ||
        (event.type === "thread" && event.thread.documentId === documentId) ||
        (event.type === "thread-gone" && event.documentId === documentId);
      if (isOurs) void load();
    },
    [load, documentId],
  );
  useLiveEvents(hear);

  async function act(item: ReviewItem, body: SettlePassage) {
    const { thread } = item;
    setBusyId(thread.id);
    try {
      const settled = await settle(thread, versionId, body, settlementOf(thread, versionId));
      if (!settled) return void load();
      focusAt.current = items.indexOf(item);
      setReview((all) => ({
        items: all.items.filter((each) => each.thread.id !== thread.id),
        total: all.total - 1,
      }));
      if (items.length === 1 && total > 1) void load();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      waiting.current = () => void act(item, body);
      setSignedOut(true);
    } finally {
      setBusyId(null);
    }
  }

  function showMore() {
    first.current = items.length + REVIEW_PAGE;
    focusAt.current = items.length;
    void load();
  }

  return (
    <>
      <p ref={done} tabIndex={-1} role="status" className={styles.lede}>
        {total === 0
          ? `Nothing is left to look at: every note you can read has its place in version ${ordinal}.`
          : `${total} ${total === 1 ? "note needs" : "notes need"} a look in version ${ordinal}: ${total === 1 ? "its words" : "their words"} changed or were not found.`}
      </p>
      {total === 0 && <Link href={`/documents/${documentId}?version=${versionId}`}>Read version {ordinal}</Link>}
      <ol ref={list} className={styles.list}>
        {items.map((item) => (
          <li key={item.thread.id}>
            <ReviewCard
              item={item}
              href={`/documents/${documentId}?version=${versionId}`}
              lang={lang}
              dir={dir}
              meId={me.id}
              isBusy={busyId === item.thread.id}
              onSettle={(body) => void act(item, body)}
            />
          </li>
        ))}
      </ol>
      {items.length < total && (
        <Button onClick={showMore}>{`Show ${Math.min(REVIEW_PAGE, total - items.length)} more`}</Button>
      )}
      <SignInDialog
        isOpen={isSignedOut}
        person={me}
        onSignedIn={() => {
          setSignedOut(false);
          waiting.current();
          waiting.current = () => {};
          void load();
        }}
        onClose={() => setSignedOut(false)}
      />
    </>
  );
}
