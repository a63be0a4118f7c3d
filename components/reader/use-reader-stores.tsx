"use client";

import { useCallback, useEffect, useState } from "react";
import { announceEvent } from "@/components/annotations/announce";
import { keptWords } from "@/components/annotations/kept-words";
import type { Me } from "@/components/annotations/operation";
import type { OpenText } from "@/components/annotations/place-notes";
import { createThreadStore } from "@/components/annotations/thread-store";
import { useLiveEvents, useReopenLive } from "@/components/live/live-provider";
import { SignInDialog } from "@/components/people/sign-in-dialog";
import { createSignificanceStore } from "@/components/ratings/significance-store";
import { useToast } from "@/components/ui/toast";
import type { DocumentView } from "@/lib/schemas/document";
import type { LiveEvent } from "@/lib/schemas/live-event";
import type { Significance } from "@/lib/schemas/rating";
import type { ThreadDto } from "@/lib/schemas/thread";

type Options = {
  document: DocumentView;
  version: OpenText;
  me: Me & { email: string };
  threads: ThreadDto[];
  isPartial: boolean;
  significance: Significance;
};

/** The document's threads and ratings, kept up to date: by live events, after every gap, and once one is signed in or online again. */
export function useReaderStores({ document, version, me, threads, isPartial, significance }: Options) {
  const toast = useToast();
  const [isSignedOut, setSignedOut] = useState(false);
  const [spoken, announce] = useState("");
  const [store] = useState(() =>
    createThreadStore({
      documentId: document.id,
      versionId: version.id,
      me,
      threads,
      words: keptWords,
      onSignedOut: () => setSignedOut(true),
      onProblem: (message) => toast({ message, tone: "bad" }),
    }),
  );

  const [ratings] = useState(() =>
    createSignificanceStore({
      documentId: document.id,
      versionId: version.id,
      significance,
      me,
      words: keptWords,
      onSignedOut: () => setSignedOut(true),
    }),
  );

  const hear = useCallback(
    (event: LiveEvent) => {
      const words = announceEvent(event, store.getState(), version, me.id);
      if (words) announce(words);
      store.hear(event);
      ratings.hear(event);
      if (event.type === "signed-out") setSignedOut(true);
      if (event.type !== "resync") return;
      // The stream is open, so one is signed in: perhaps again, in another tab.
      setSignedOut(false);
      for (const each of [store, ratings]) {
        each.retryAll(["offline", "unavailable", "signed-out"]);
        void each.refresh();
      }
    },
    [store, ratings, version, me.id],
  );
  useLiveEvents(hear);
  const reopen = useReopenLive();

  useEffect(() => {
    // What is to be sent may be about a note that is not here yet.
    void (isPartial ? store.refresh() : Promise.resolve()).then(() => store.recover());
    ratings.recover();
    const retry = () => [store, ratings].forEach((each) => each.retryAll(["offline"]));
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, [store, ratings, isPartial]);

  const signIn = (
    <SignInDialog
      isOpen={isSignedOut}
      person={me}
      onSignedIn={() => {
        setSignedOut(false);
        for (const each of [store, ratings]) each.retryAll(["signed-out"]);
        reopen();
      }}
      onClose={() => setSignedOut(false)}
    />
  );
  return { store, ratings, spoken, signIn };
}
