"use client";

import Link from "next/link";
import { useMemo, useState, useSyncExternalStore } from "react";
import { keptWords, unsentAnswerKey } from "@/components/annotations/kept-words";
import sheetStyles from "@/components/ratings/sheet/rating-sheet.module.css";
import { Notice } from "@/components/ui/notice";
import type { RoundDto } from "@/lib/schemas/session";
import { useSession } from "../session-context";
import { ballotPlace } from "./ballot-place";
import { FirstMeans } from "./record-means";
import { RoundHead } from "./round-head";
import type { RoundEdition } from "./round-edition";
import { RoundSheet } from "./round-sheet";
import styles from "./round-over.module.css";
import { type OwnRound, type RecordedRater, roundsFor, roundToShow, sourceOf, whyNoBallot } from "./which-round";

type Props = {
  editions: readonly RoundEdition[];
  firstVersionId: string;
  /** Whose answers are to be entered, as the address names them; null for one's own. */
  raterId: string | null;
};

const nothingToWaitFor = () => () => {};

/** The round that is over and did not get everything that was answered on this device. */
function leftUnsent(rounds: readonly RoundDto[], visitorId: string, rater: RecordedRater | null): string | null {
  const isLeft = ({ id }: RoundDto) =>
    keptWords.list(unsentAnswerKey(visitorId, ballotPlace(id, rater).key)).length > 0;
  return rounds.find((round) => round.state !== "OPEN" && round.mine && isLeft(round))?.id ?? null;
}

/** The sheet of the round that is open; or why there is none. */
export function RoundRating({ editions, firstVersionId, raterId }: Props) {
  const { session, visitor } = useSession();
  const raterName = session.participants.find(({ id }) => id === raterId)?.name;
  const rater = useMemo(
    () => (raterId !== null && raterName !== undefined ? { id: raterId, name: raterName } : null),
    [raterId, raterName],
  );
  const rounds = useMemo(() => roundsFor(session, rater), [session, rater]);
  const current = roundToShow(rounds);
  // A round that closes under somebody's hands stays here until they go on.
  const [heldId, hold] = useState(current?.id ?? null);
  if (heldId === null && current) hold(current.id);
  // What was left unsent in a round that is over is shown first; only the browser knows of it.
  const leftId = useSyncExternalStore(
    nothingToWaitFor,
    () => leftUnsent(rounds, visitor.id, rater),
    () => null,
  );
  const [hasGoneOn, setGoneOn] = useState(false);
  const shownId = (hasGoneOn ? null : leftId) ?? heldId;
  const round = rounds.find(({ id, mine }) => id === shownId && mine) ?? current;

  function goOn() {
    setGoneOn(true);
    hold(current?.id ?? null);
  }
  return (
    <>
      <RoundHead sessionId={session.id} title={session.title} round={round?.ordinal ?? null} />
      {round?.mine && rater && round.state === "OPEN" && sourceOf(round, rater) === null ? (
        <FirstMeans round={round} rater={rater} />
      ) : round?.mine ? (
        <RoundSheet
          key={round.id}
          round={round as OwnRound}
          editions={editions}
          firstVersionId={firstVersionId}
          rater={rater}
          onNext={current && current.id !== round.id && current.state === "OPEN" && current.mine ? goOn : null}
        />
      ) : (
        <main id="main" className={sheetStyles.sheet}>
          <h1 className={sheetStyles.question} dir="auto">
            {session.criterion.question}
          </h1>
          <div className={styles.why}>
            <Notice>
              <p>{whyNoBallot(session, round, rater)}</p>
            </Notice>
          </div>
          <p className={sheetStyles.back}>
            <Link href={`/sessions/${session.id}`}>Back to the session</Link>
          </p>
        </main>
      )}
    </>
  );
}
