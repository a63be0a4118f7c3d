"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { arrivalOf } from "@/components/annotations/announce";
import { draftKey, keptWords, parseKept } from "@/components/annotations/kept-words";
import { newNotePlace } from "@/components/annotations/new-note-place";
import type { NewNote } from "@/components/annotations/notes-context";
import type { Me } from "@/components/annotations/operation";
import type { OpenText } from "@/components/annotations/place-notes";
import { createThreadStore } from "@/components/annotations/thread-store";
import { useArrivals } from "@/components/annotations/use-arrivals";
import { useLiveEvents, useReopenLive } from "@/components/live/live-provider";
import { SignInDialog } from "@/components/people/sign-in-dialog";
import { createSignificanceStore } from "@/components/ratings/significance-store";
import { useToast } from "@/components/ui/toast";
import type { DocumentView } from "@/lib/schemas/document";
import type { RichText } from "@/lib/schemas/rich-text";
import type { LiveEvent } from "@/lib/schemas/live-event";
import type { Significance } from "@/lib/schemas/rating";
import type { ThreadDto } from "@/lib/schemas/thread";

const STREAM_PATIENCE_MS = 1_500;

type Options = {
  document: DocumentView;
  version: OpenText;
  me: Me & { email: string };
  threads: ThreadDto[];
  isPartial: boolean;
  significance: Significance;
  compose: (note: NewNote | null) => void;
};

/** The document's threads and ratings, kept up to date: by live events, after every gap, and once one is signed in or online again. */
export function useReaderStores({ document, version, me, threads, isPartial, significance, compose }: Options) {
  const router = useRouter();
  const toast = useToast();
  const [isSignedOut, setSignedOut] = useState(false);
  const [spoken, arrive] = useArrivals();
  const [store] = useState(() =>
    createThreadStore({
      documentId: document.id,
      versionId: version.id,
      me,
      threads,
      words: keptWords,
      onSignedOut: () => setSignedOut(true),
      onProblem: (message) => toast({ message, tone: "bad" }),
      onHomeless: (body) => {
        keepForNewNote(draftKey(me.id, document.id, newNotePlace(version.id, ON_DOCUMENT)), body);
        // Opened anew, should it be open: it reads its draft once.
        compose(null);
        requestAnimationFrame(() => compose({ on: ON_DOCUMENT, wants: "words" }));
        toast({ message: "The note you were writing in is gone. Your words are kept for a new note.", tone: "bad" });
      },
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

  const isLoaded = useRef(!isPartial);
  const load = useCallback(async () => {
    isLoaded.current = true;
    await store.refresh();
    // What is to be sent may be about a note that was not here before.
    store.recover();
  }, [store]);

  const hear = useCallback(
    (event: LiveEvent) => {
      const arrival = arrivalOf(event, store.getState(), version, me.id);
      if (arrival) arrive(arrival);
      store.hear(event);
      ratings.hear(event);
      if (event.type === "signed-out") setSignedOut(true);
      if (event.type === "team" && event.id === document.team.id) {
        // What one may do here has changed, perhaps to nothing: the page and each note say so anew.
        router.refresh();
        for (const each of [store, ratings]) void each.refresh();
      }
      if (event.type !== "resync") return;
      // The stream is open, so one is signed in: perhaps again, in another tab.
      setSignedOut(false);
      for (const each of [store, ratings]) each.retryAll(["offline", "unavailable", "signed-out"]);
      void load();
      void ratings.refresh();
    },
    [store, load, ratings, version, me.id, document.team.id, router, arrive],
  );
  useLiveEvents(hear);
  const reopen = useReopenLive();

  useEffect(() => {
    if (isLoaded.current) store.recover();
    // The stream begins with a resync, which loads the rest; a network that holds streams back must not hold back the notes.
    const patience = setTimeout(() => isLoaded.current || void load(), STREAM_PATIENCE_MS);
    ratings.recover();
    const retry = () => [store, ratings].forEach((each) => each.retryAll(["offline"]));
    window.addEventListener("online", retry);
    return () => {
      clearTimeout(patience);
      window.removeEventListener("online", retry);
    };
  }, [store, ratings, load]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!keptWords.isDurable()) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, []);

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

const ON_DOCUMENT = { place: "DOCUMENT" } as const;

function keepForNewNote(key: string, body: RichText) {
  const before = parseKept<RichText>(keptWords.read(key))?.content ?? [];
  keptWords.keep(key, JSON.stringify({ ...body, content: [...before, ...body.content] }));
}
