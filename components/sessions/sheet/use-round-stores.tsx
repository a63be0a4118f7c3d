"use client";

import { useCallback, useEffect, useEffectEvent, useState } from "react";
import { draftKey, keptWords } from "@/components/annotations/kept-words";
import { useLiveEvents, useReopenLive } from "@/components/live/live-provider";
import { SignInDialog } from "@/components/people/sign-in-dialog";
import { createJudgingStore } from "@/components/ratings/sheet/judging-store";
import { useUnsent } from "@/components/ratings/sheet/use-unsent";
import { judgementOf } from "@/components/ratings/significance-state";
import type { LiveEvent } from "@/lib/schemas/live-event";
import { useSession } from "../session-context";
import type { BallotPlace } from "./ballot-place";
import { createRoundStore, known, type VersionOf } from "./round-store";
import type { OwnRound } from "./which-round";

/** The answers of a ballot and what the hand does to them: recovered, sent again when that can be, told of other devices. */
export function useRoundStores(round: OwnRound, place: BallotPlace, versionOf: VersionOf) {
  const { visitor, refresh } = useSession();
  const [isSignedOut, setSignedOut] = useState(false);
  const [ratings] = useState(() =>
    createRoundStore({
      place,
      ratings: round.mine.ratings,
      visitorId: visitor.id,
      versionOf,
      words: keptWords,
      onRefused(code) {
        if (code === "signed-out") setSignedOut(true);
        // Closed, perhaps, and this page was not told.
        if (code === "conflict") void refresh();
      },
    }),
  );
  const [judging] = useState(() =>
    createJudgingStore({
      standing: (clauseId) => judgementOf(ratings.getState(), clauseId),
      give: ratings.give,
      words: keptWords,
      keyOf: (clauseId = "") => draftKey(visitor.id, place.key, `why:${clauseId}`),
    }),
  );

  useEffect(() => ratings.readIn(versionOf), [ratings, versionOf]);
  const tell = useEffectEvent(() => ratings.tell(round.mine.ratings.map(known)));
  useEffect(() => tell(), [round.mine.ratings]);
  const hear = useCallback(
    (event: LiveEvent) => {
      if (event.type !== "resync") return;
      setSignedOut(false);
      ratings.retryAll(["offline", "unavailable", "signed-out"]);
    },
    [ratings],
  );
  useLiveEvents(hear);
  const reopen = useReopenLive();
  useUnsent(ratings, judging);

  const { id, name, email } = visitor;
  // A guest has nothing to sign in with: the sentence in the row says what happened.
  const signIn = email !== null && (
    <SignInDialog
      isOpen={isSignedOut}
      person={{ id, name, email }}
      onSignedIn={() => {
        setSignedOut(false);
        ratings.retryAll(["signed-out"]);
        reopen();
      }}
      onClose={() => setSignedOut(false)}
    />
  );
  return { ratings, judging, signIn };
}
