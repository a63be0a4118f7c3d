"use client";

import { useCallback, useMemo, useRef, useState, type ReactNode, type Ref } from "react";
import styles from "./annotated-text.module.css";
import { AttachBar } from "./attach-bar";
import type { ClauseSpan, Passage, SentenceSpan, Span } from "./passage";
import { scrollToSpan } from "./scroll-to-span";
import { SelectionBar, type PassageActions } from "./selection-bar";
import { useKeyboardPassage } from "./use-keyboard-passage";
import { usePainter } from "./use-painter";
import { usePassagePointer } from "./use-passage-pointer";
import { isSameSpan, readSelection, useKeptSelection, usePassageSelection } from "./use-passage-selection";
import { useTextHandle, type TextHandle } from "./use-text-handle";
import { useTextIndex } from "./use-text-index";

interface AnnotatedTextProps extends PassageActions {
  /** The server-rendered article (TextBlocks). */
  children: ReactNode;
  ref?: Ref<TextHandle>;
  /** A new array only when something in it changed: it is merged and indexed anew. */
  passages: readonly Passage[];
  /** The text carries marks of its own: nothing is painted but what is pointed at or open. */
  isMarked: boolean;
  activeId: string | null;
  hoveredId: string | null;
  /** A passage that is being written about and not saved yet. */
  draft?: Span | null;
  heatOn: boolean;
  clauses: readonly ClauseSpan[];
  sentences: readonly SentenceSpan[];
  /** Where one is reading: `v` starts there. */
  getReadingOffset: () => number;
  /** False for people who may read only: the bar offers them a link and no more. */
  canAnnotate: boolean;
  singleKeysEnabled: boolean;
  /** A note waits for its place: what is selected is that, and no new note. */
  onAttach?: (span: Span) => void;
  onActivate: (ids: string[], point: { x: number; y: number }) => void;
  onHover: (id: string | null) => void;
  onLayout?: () => void;
}

/** The text with its highlights: paints passages, tells what is pointed at, and offers the bar for what is selected. */
export function AnnotatedText({ ref, children, passages, draft = null, clauses, ...props }: AnnotatedTextProps) {
  const { activeId, hoveredId, heatOn, canAnnotate, singleKeysEnabled } = props;
  const root = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const [spoken, announce] = useState("");
  const [dismissed, setDismissed] = useState<Span | null>(null);

  const { index, getIndex } = useTextIndex(root);
  const byId = useMemo(() => new Map(passages.map((passage) => [passage.id, passage])), [passages]);
  const findSpan = useCallback((id: string | null) => (id === null ? null : (byId.get(id) ?? null)), [byId]);
  const active = findSpan(activeId);
  const hovered = findSpan(hoveredId);
  const flash = usePainter({
    index,
    layer,
    passages: props.isMarked ? NONE : passages,
    active,
    hovered,
    draft,
    heatOn,
    onLayout: props.onLayout,
  });
  usePassagePointer({ index, passages, onActivate: props.onActivate, onHover: props.onHover });

  const selected = usePassageSelection(getIndex);
  useKeptSelection(index, selected);
  const choosePassage = useKeyboardPassage({
    getIndex,
    clauses,
    sentences: props.sentences,
    singleKeysEnabled,
    getOffset: props.getReadingOffset,
    reveal: (span) => index && scrollToSpan(index, span, "nearest"),
    announce,
  });
  useTextHandle({ ref, getIndex, findSpan, flash, choosePassage });

  const getRects = useCallback(() => {
    const current = getIndex();
    return current && selected ? rectsAtEnds(current.rectsOf, selected) : [];
  }, [getIndex, selected]);

  const closeBar = (because: "done" | "escape") => {
    if (document.activeElement?.closest("[role=toolbar]")) index?.article.focus({ preventScroll: true });
    if (because === "escape") setDismissed(selected);
    else document.getSelection()?.removeAllRanges();
  };
  const isBarOpen = selected !== null && !isSameSpan(selected, dismissed);

  return (
    <>
      <div className={styles.root}>
        <div ref={layer} className={styles.layer} aria-hidden="true" />
        <div ref={root}>{children}</div>
      </div>
      {/* Outside, where it can stand above what is around the text. */}
      {isBarOpen && index && props.onAttach ? (
        <AttachBar
          span={selected}
          article={index.article}
          getRects={getRects}
          singleKeysEnabled={singleKeysEnabled}
          onAttach={props.onAttach}
          onClose={closeBar}
        />
      ) : isBarOpen && index ? (
        <SelectionBar
          span={selected}
          getSpan={() => readSelection(getIndex())}
          canAnnotate={canAnnotate}
          article={index.article}
          getRects={getRects}
          singleKeysEnabled={singleKeysEnabled}
          onHighlight={props.onHighlight}
          onComment={props.onComment}
          onLabel={props.onLabel}
          onRate={props.onRate}
          onLink={props.onLink}
          onClose={closeBar}
        />
      ) : null}
      <div role="status" className="visually-hidden">
        {spoken}
      </div>
      {/* Said once, when a selection comes to rest and the bar opens. */}
      <div role="status" className="visually-hidden">
        {isBarOpen ? hintFor(singleKeysEnabled, canAnnotate, props.onAttach !== undefined) : null}
      </div>
    </>
  );
}

const NONE: readonly Passage[] = [];

function hintFor(singleKeysEnabled: boolean, canAnnotate: boolean, isAttaching: boolean): string {
  if (!singleKeysEnabled) return "Passage selected. Press Tab for what you can do with it.";
  if (isAttaching) return "Passage selected. Press H to attach the note here.";
  const notes = canAnnotate ? "H to highlight, C to comment, L to label, 1 to 5 to rate, " : "";
  return `Passage selected. Press ${notes}Y to copy a link to it.`;
}

/** Letters at either end of the selection whose boxes the bar needs: a few lines. A whole text would have thousands. */
const END_LETTERS = 400;

function rectsAtEnds(rectsOf: (span: Span) => DOMRect[], { start, end }: Span): DOMRect[] {
  if (end - start <= 2 * END_LETTERS) return rectsOf({ start, end });
  return [...rectsOf({ start, end: start + END_LETTERS }), ...rectsOf({ start: end - END_LETTERS, end })];
}
