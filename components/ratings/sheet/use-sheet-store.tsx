"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { draftKey, keptWords } from "@/components/annotations/kept-words";
import type { Me } from "@/components/annotations/operation";
import { useLiveEvents, useReopenLive } from "@/components/live/live-provider";
import { SignInDialog } from "@/components/people/sign-in-dialog";
import { judgementOf } from "@/components/ratings/significance-state";
import { createSignificanceStore } from "@/components/ratings/significance-store";
import type { LiveEvent } from "@/lib/schemas/live-event";
import type { Significance } from "@/lib/schemas/rating";
import { createJudgingStore } from "./judging-store";
import { useUnsent } from "./use-unsent";

export type SheetSource = {
  documentId: string;
  teamId: string;
  versionId: string;
  significance: Significance;
  me: Me & { email: string };
};

/** One's ratings under one criterion, and what the hand does to them: kept up to date, recovered, sent again when that can be. */
export function useSheetStore({ documentId, teamId, versionId, significance, me }: SheetSource) {
  const router = useRouter();
  const [isSignedOut, setSignedOut] = useState(false);
  const [ratings] = useState(() =>
    createSignificanceStore({
      documentId,
      versionId,
      significance,
      me,
      words: keptWords,
      onSignedOut: () => setSignedOut(true),
    }),
  );
  const [judging] = useState(() =>
    createJudgingStore({
      standing: (clauseId) => judgementOf(ratings.getState(), clauseId),
      give: ratings.give,
      words: keptWords,
      keyOf: (clauseId = "") => draftKey(me.id, documentId, `why:${significance.criterion.id}:${clauseId}`),
    }),
  );

  const hear = useCallback(
    (event: LiveEvent) => {
      ratings.hear(event);
      if (event.type === "signed-out") setSignedOut(true);
      // What one may do here has changed, perhaps to nothing.
      if (event.type === "team" && event.id === teamId) router.refresh();
      if (event.type !== "resync") return;
      setSignedOut(false);
      ratings.retryAll(["offline", "unavailable", "signed-out"]);
      void ratings.refresh();
    },
    [ratings, teamId, router],
  );
  useLiveEvents(hear);
  const reopen = useReopenLive();

  useUnsent(ratings, judging);

  const signIn = (
    <SignInDialog
      isOpen={isSignedOut}
      person={me}
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
