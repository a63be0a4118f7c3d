"use client";

import { useSearchParams } from "next/navigation";
import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { createHover } from "@/components/annotations/hover";
import { draftKey, keptWords } from "@/components/annotations/kept-words";
import { newNotePlace, parseNewNotePlace } from "@/components/annotations/new-note-place";
import {
  type Activation,
  type NewNote,
  type NoteActs,
  NoteActsContext,
  type Notes,
  NotesContext,
} from "@/components/annotations/notes-context";
import type { Me } from "@/components/annotations/operation";
import { type OpenText, createNotePlacer } from "@/components/annotations/place-notes";
import { useReadMarks } from "@/components/annotations/use-read-marks";
import { useShownNotes } from "@/components/annotations/use-shown-notes";
import { useFocusReturn } from "@/components/annotations/use-focus-return";
import { useReadWhenOpen } from "@/components/inbox/use-read-when-open";
import type { TextHandle } from "@/components/reader/text/use-text-handle";
import type { DocumentView } from "@/lib/schemas/document";
import type { Significance } from "@/lib/schemas/rating";
import type { ReadMarks } from "@/lib/schemas/read-marks";
import type { ThreadDto } from "@/lib/schemas/thread";
import { SignificanceContext } from "@/components/ratings/significance-context";
import { ReaderView } from "./reader-view";
import { useReaderStores } from "./use-reader-stores";

type Props = {
  document: DocumentView;
  version: OpenText;
  me: Me & { email: string };
  significance: Significance;
  /** Those near where the page opens; the rest follows. */
  threads: ThreadDto[];
  isPartial: boolean;
  readMarks: ReadMarks;
  header: ReactNode;
  /** The text as the server rendered it. */
  children: ReactNode;
};

/** Holds what the parts of the reader share: the notes, which one is open, and what is being begun. */
export function Reader({
  document,
  version,
  me,
  significance,
  threads,
  isPartial,
  readMarks,
  header,
  children,
}: Props) {
  const params = useSearchParams();
  const text = useRef<TextHandle>(null);
  const [hover] = useState(createHover);
  const [opened, setOpened] = useState<string | null>(() => params.get("note"));
  const [newNote, setNewNote] = useState<NewNote | null>(null);
  const compose = useCallback((note: NewNote | null) => {
    setNewNote(note);
    if (note) setOpened(null);
  }, []);
  const { store, ratings, spoken, signIn } = useReaderStores({
    document,
    version,
    me,
    threads,
    isPartial,
    significance,
    compose,
  });
  const views = useSyncExternalStore(store.subscribe, store.getNotes, store.getNotes);
  const activeId = opened === null ? null : store.idOf(opened);

  const [place] = useState(() => createNotePlacer(version));
  const all = useMemo(() => place(views), [place, views]);
  const marks = useReadMarks({ documentId: document.id, meId: me.id, told: readMarks, all, activeId });
  useReadWhenOpen(me.id, activeId);
  const view = useShownNotes(all, activeId, document, me.id, marks.unread);
  const spans = useLatest(useMemo(() => new Map(all.map(({ id, span }) => [id, span])), [all]));
  const focusReturn = useFocusReturn();
  const activate = useCallback(
    (id: string | null, { scroll = false, focus = false }: Activation = {}) => {
      setOpened(id);
      if (id !== null) setNewNote(null);
      const span = id === null ? null : spans.current.get(store.idOf(id));
      if (scroll && span) text.current?.scrollTo(span, { flash: true });
      if (focus && id === null) focusReturn.giveBack();
      if (!focus || id === null) return;
      focusReturn.remember();
      focusCard(() => store.idOf(id));
    },
    [spans, store, focusReturn],
  );
  useOpeningNote(params.get("note"), activate, text);
  useUnfinishedNote(me, document.id, version.id, compose);

  const acts = useMemo<NoteActs>(
    () => ({
      document,
      version,
      me,
      canWrite: document.can.write,
      store,
      hover,
      activate,
      compose,
      choosePassage: (from) => text.current?.choosePassage(from),
      quote: (span) => text.current?.quote(span) ?? "",
    }),
    [document, version, me, store, hover, activate, compose],
  );
  const notes = useMemo<Notes>(
    () => ({ ...acts, all, ...marks, ...view, activeId, newNote }),
    [acts, all, marks, view, activeId, newNote],
  );
  return (
    <NoteActsContext value={acts}>
      <NotesContext value={notes}>
        <SignificanceContext value={ratings}>
          <ReaderView header={header} text={text}>
            {children}
          </ReaderView>
        </SignificanceContext>
        <div role="status" className="visually-hidden">
          {spoken}
        </div>
        {signIn}
      </NotesContext>
    </NoteActsContext>
  );
}

function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

/** The card may only just be on its way into the page. */
function focusCard(idNow: () => string) {
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-note="${CSS.escape(idNow())}"]`)?.focus({ preventScroll: true }),
    ),
  );
}

/** An address with ?note= opens at that note. */
function useOpeningNote(id: string | null, activate: Notes["activate"], text: RefObject<TextHandle | null>) {
  const [once] = useState(id);
  useEffect(() => {
    if (once && text.current) activate(once, { scroll: true });
  }, [once, activate, text]);
}

/** A new note that was being written when the page was left is taken up again. */
function useUnfinishedNote(me: Me, documentId: string, versionId: string, compose: Notes["compose"]) {
  useEffect(() => {
    const prefix = draftKey(me.id, documentId, newNotePlace(versionId, { place: "DOCUMENT" }).replace(/document$/, ""));
    const [key] = keptWords.list(prefix);
    if (key) compose({ on: parseNewNotePlace(key.slice(prefix.length)), wants: "words" });
  }, [me.id, documentId, versionId, compose]);
}
