"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useSyncExternalStore } from "react";
import type { RatingStore } from "@/components/ratings/rating-store";
import type { JudgingStore } from "@/components/ratings/sheet/judging-store";
import sheetStyles from "@/components/ratings/sheet/rating-sheet.module.css";
import type { SheetClause } from "@/components/ratings/sheet/sheet-clause";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useSession } from "../session-context";
import { LeftUnsent } from "./left-unsent";
import styles from "./round-over.module.css";
import type { OwnRound } from "./which-round";

const STANDING = { OPEN: "is open", CLOSED: "is closed", REVEALED: "is revealed", VOID: "was made void" };

type Props = {
  round: OwnRound;
  clauses: readonly SheetClause[];
  ratings: RatingStore;
  judging: JudgingStore;
  /** Whose answers one has entered; null for one's own. */
  raterName: string | null;
  onNext: (() => void) | null;
};

/** In the place of a sheet whose round is over: that it is, what of one's own did not reach it, and where it goes on. */
export function RoundOver({ round, clauses, ratings, judging, raterName, onNext }: Props) {
  const { session } = useSession();
  const router = useRouter();
  const { pending } = useSyncExternalStore(ratings.subscribe, ratings.getState, ratings.getState);
  const { moving, reasons } = useSyncExternalStore(judging.subscribe, judging.getState, judging.getState);
  const heading = useRef<HTMLHeadingElement>(null);
  const isRevealed = round.state === "REVEALED";
  const isAllSent = pending.size === 0 && reasons.size === 0 && moving === null;
  const address = `/sessions/${session.id}`;

  useEffect(() => {
    // What the hand had not settled is given now, so that the server says what becomes of it.
    judging.settle();
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0, behavior: "instant" });
  }, [judging]);
  useEffect(() => {
    if (!isRevealed || !isAllSent || onNext) return;
    // After this moment, in which what was left unsent on this device is taken up.
    const timer = setTimeout(() => router.replace(address));
    return () => clearTimeout(timer);
  }, [isRevealed, isAllSent, onNext, router, address]);

  return (
    <main id="main" className={sheetStyles.sheet}>
      <div className={styles.over}>
        <h1 ref={heading} tabIndex={-1} className={sheetStyles.question}>
          Round {round.ordinal} {STANDING[round.state]}
        </h1>
        <Notice>
          <p>{sayOver(round, raterName)}</p>
          <p>
            {onNext ? (
              <Button variant="primary" onClick={onNext}>
                Rate in the round that is open
              </Button>
            ) : (
              <Link className={buttonClass("primary")} href={address}>
                {isRevealed ? "See what was revealed" : "Back to the session"}
              </Link>
            )}
          </p>
        </Notice>
        {!isAllSent && (
          <LeftUnsent clauses={clauses} criterion={session.criterion} ratings={ratings} judging={judging} />
        )}
      </div>
    </main>
  );
}

function sayOver({ state, voidReason, clauseIds, mine }: OwnRound, raterName: string | null): string {
  if (state === "VOID") return `Nothing that was answered in it is shown or counts. The reason: ${voidReason ?? ""}`;
  const given = raterName ? `What you had entered for ${raterName}` : "What you had answered";
  const counted = `${given} counts: ${mine.ratings.length} of ${clauseIds.length}.`;
  return state === "CLOSED" ? `${counted} Nobody sees it before the reveal.` : counted;
}
