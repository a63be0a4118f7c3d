"use client";

import { type ReactNode, type RefObject, useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { preloadEditor } from "@/components/annotations/composer";
import { type NewNote, useNotes } from "@/components/annotations/notes-context";
import { OverlapMenu } from "@/components/annotations/overlap-menu";
import { useCreateNote } from "@/components/annotations/use-create-note";
import { useCopyLink } from "@/components/ui/use-copy-link";
import { middleOf } from "@/lib/statistics/scale";
import { describeLinkedPassage, writePassage } from "@/lib/anchoring/linked-passage";
import { textAddress } from "./passage-address";
import { passagesOf } from "./passages-of";
import { useMarkedText } from "./reading-aids";
import { useReading } from "./reader-context";
import { AttachBanner } from "./attach-banner";
import { AnnotatedText } from "./text/annotated-text";
import { HEAT_STEPS } from "./text/heat-steps";
import { NoteMarksContext } from "./text/marked-block";
import { markBlocks } from "./text/note-marks";
import type { RatedStep, Span } from "./text/passage";
import type { TextHandle } from "./text/use-text-handle";
import { useAttaching } from "./use-attaching";
import { findReadingOffset } from "./use-current-clause";

type Props = { text: RefObject<TextHandle | null>; onLayout: () => void; isNarrow: boolean; children: ReactNode };

/** The text with the shown notes painted in it; what is selected becomes a note. */
export function HighlightedText({ text, onLayout, isNarrow, children }: Props) {
  const { document, version, shown, hover, activeId, activate, newNote, compose, canWrite, store } = useNotes();
  const { heatOn, singleKeys } = useReading();
  const hoveredId = useSyncExternalStore(hover.subscribe, hover.get, () => null);
  const createNote = useCreateNote();
  const copyLink = useCopyLink();
  const attaching = useAttaching();
  const [overlap, setOverlap] = useState<{ ids: string[]; point: { x: number; y: number } } | null>(null);
  const closeOverlap = useCallback(() => setOverlap(null), []);

  const passages = useMemo(() => passagesOf(shown), [shown]);
  const [isMarked] = useMarkedText();
  const noteMarks = useMemo(
    () => ({ byBlock: markBlocks(version.blocks, isMarked ? passages : []), heatOn }),
    [version.blocks, passages, isMarked, heatOn],
  );
  const { clauses, sentences } = useMemo(() => spansOf(version), [version]);

  function rate(span: Span, step: RatedStep) {
    const value = middleOf(HEAT_STEPS[step - 1]!);
    const same = passages.find(({ start, end }) => start === span.start && end === span.end);
    // The same words again are the same passage: one more opinion of it, not one more note.
    if (!same) return void createNote({ place: "PASSAGE", ...span }, { importance: value });
    store.act({ kind: "rate", threadId: same.id, value });
    activate(same.id);
  }

  function link(span: Span) {
    const whole = text.current?.quote({ start: 0, end: Infinity }) ?? "";
    const passage = describeLinkedPassage(whole, version.id, span);
    const address = textAddress(document, version.id) + (passage ? `#${writePassage(passage)}` : "");
    void copyLink(new URL(address, window.location.origin).href);
  }

  function begin({ start, end }: Span, wants: NewNote["wants"]) {
    compose({ on: { place: "PASSAGE", start, end }, wants });
    // Above the sheet, which comes over the lower part of the text.
    if (isNarrow) text.current?.scrollTo({ start, end });
  }

  return (
    <>
      {attaching && <AttachBanner attaching={attaching} />}
      <AnnotatedText
        ref={text}
        passages={passages}
        isMarked={isMarked}
        activeId={activeId}
        hoveredId={hoveredId}
        draft={newNote?.on.place === "PASSAGE" ? newNote.on : null}
        heatOn={heatOn}
        clauses={clauses}
        sentences={sentences}
        getReadingOffset={() => findReadingOffset(version)}
        canAnnotate={canWrite}
        singleKeysEnabled={singleKeys}
        onActivate={(ids, point) => {
          preloadEditor();
          if (ids.length > 1) setOverlap({ ids, point });
          // The sheet that opens would cover what was pressed: the passage moves above it.
          else activate(ids[0] ?? null, { scroll: isNarrow });
        }}
        onAttach={attaching?.attach}
        onHover={hover.set}
        onHighlight={({ start, end }) => void createNote({ place: "PASSAGE", start, end })}
        onComment={(span) => begin(span, "words")}
        onLabel={(span) => begin(span, "label")}
        onRate={({ start, end }, step) => rate({ start, end }, step)}
        onLink={link}
        onLayout={onLayout}
      >
        <NoteMarksContext value={noteMarks}>{children}</NoteMarksContext>
      </AnnotatedText>
      {overlap && <OverlapMenu ids={overlap.ids} point={overlap.point} onClose={closeOverlap} />}
    </>
  );
}

/** Clauses and sentences as choosing a passage by keyboard wants them: named by slug. */
function spansOf({ clauses, sentences }: ReturnType<typeof useNotes>["version"]) {
  const slugs = new Map(clauses.map(({ id, slug }) => [id, slug]));
  return {
    clauses,
    sentences: sentences.map(({ clauseId, ordinal, start, end }) => ({
      clauseSlug: slugs.get(clauseId ?? "") ?? null,
      ordinal,
      start,
      end,
    })),
  };
}
