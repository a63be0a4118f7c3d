import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useLiveEvents } from "@/components/live/live-provider";
import type { ReadMarks } from "@/lib/schemas/read-marks";
import { keptWords } from "./kept-words";
import { toldByOthers } from "./note-traits";
import type { PlacedNote } from "./place-notes";
import { createReadMarksStore, type ReadMarksStore } from "./read-marks-store";

/** Open for so long, a note counts as read; one that is only passed by with the arrow keys does not. */
const OPEN_MS = 1_000;

type Options = {
  documentId: string;
  meId: string;
  told: ReadMarks;
  all: readonly PlacedNote[];
  activeId: string | null;
};

/** The notes in which others said something one has not read yet, and the way to have read them. */
export function useReadMarks({ documentId, meId, told, all, activeId }: Options) {
  const [store] = useState(() => createReadMarksStore({ documentId, personId: meId, told, words: keptWords }));
  const reading = useSyncExternalStore(store.subscribe, store.get, store.get);
  useLiveEvents(store.hear);
  useEffect(() => {
    store.recover();
    const flush = () => document.visibilityState === "hidden" && store.flush();
    document.addEventListener("visibilitychange", flush);
    window.addEventListener("online", store.flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      window.removeEventListener("online", store.flush);
      store.flush();
    };
  }, [store]);

  const unread = useMemo<ReadonlySet<string>>(
    () =>
      new Set(
        all.flatMap(({ id, thread }) =>
          toldByOthers(thread, meId) > Math.max(reading.all, reading.marks.get(id) ?? 0) ? [id] : [],
        ),
      ),
    [all, reading, meId],
  );
  const open = activeId !== null && unread.has(activeId) ? all.find(({ id }) => id === activeId) : undefined;
  useReadWhileOpen(store, open?.id ?? null, open ? toldByOthers(open.thread, meId) : 0);

  return useMemo(() => ({ unread, reading: store }), [unread, store]);
}

function useReadWhileOpen(store: ReadMarksStore, threadId: string | null, until: number) {
  useEffect(() => {
    if (threadId === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A page in the background is not being read.
    const wait = () => {
      clearTimeout(timer);
      if (document.visibilityState === "visible") timer = setTimeout(() => store.read(threadId, until), OPEN_MS);
    };
    wait();
    document.addEventListener("visibilitychange", wait);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", wait);
    };
  }, [store, threadId, until]);
}
