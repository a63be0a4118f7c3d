"use client";

import { type ReactNode, type RefObject, useCallback, useMemo, useReducer, useState } from "react";
import { flushSync } from "react-dom";
import { EmptyNotes } from "@/components/annotations/empty-notes";
import { Margin } from "@/components/annotations/margin";
import { NoteFilters } from "@/components/annotations/note-filters";
import { NoteList } from "@/components/annotations/note-list";
import { NoteListDialog } from "@/components/annotations/note-list-dialog";
import { NoteSheet } from "@/components/annotations/note-sheet";
import { useNotes } from "@/components/annotations/notes-context";
import { OutlineStrip } from "@/components/ratings/outline-strip";
import { RatingProgress } from "@/components/ratings/rating-progress";
import { classes } from "@/components/ui/classes";
import type { TextHandle } from "@/components/reader/text/use-text-handle";
import { BlockNotesContext } from "./block-notes";
import { groupByBlock } from "./group-by-block";
import { HeatStrip } from "./heat-strip";
import { HighlightedText } from "./highlighted-text";
import { keepPlace } from "./keep-place";
import { type KeyPart, KeysDialog } from "./keys-dialog";
import { LinkedPlace } from "./linked-place";
import { Outline } from "./outline";
import { OutlineDrawer } from "./outline-drawer";
import { PrintedWithoutNotes } from "./printed-without-notes";
import { type Reading, ReadingContext } from "./reader-context";
import { useNoteCounts } from "./reading-aids";
import { READER_KEYS } from "./reader-keys";
import { ReaderToolbar } from "./reader-toolbar";
import styles from "./reader.module.css";
import { SearchDialog } from "./search-dialog";
import { BAR_KEYS, CHOOSING_KEYS, TEXT_KEYS } from "./text/passage-keys";
import { useMedia } from "./use-media";
import { useReaderKeys } from "./use-reader-keys";
import { useSingleKeys } from "./use-single-keys";
import { useStoredFlag } from "./use-stored-flag";

const KEY_PARTS: readonly KeyPart[] = [
  { part: "On the page", rows: [...READER_KEYS, ...TEXT_KEYS] },
  { part: "While one chooses a passage", rows: CHOOSING_KEYS },
  { part: "On a selected passage", rows: BAR_KEYS },
];

type Props = { header: ReactNode; text: RefObject<TextHandle | null>; children: ReactNode };

/** The screen: outline, text, margin; on narrower ones the margin is a sheet and the outline a drawer. */
export function ReaderView({ header, text, children }: Props) {
  const { version, shown, order } = useNotes();
  const [heatOn, setHeatOn] = useStoredFlag("clausemark:heat", true);
  const [isFocused, showFocused] = useState(false);
  const setFocused = useCallback((isOn: boolean) => keepPlace(() => flushSync(() => showFocused(isOn))), []);
  const [singleKeys] = useSingleKeys();
  const [isOutlineOpen, setOutlineOpen] = useState(false);
  const [isListOpen, setListOpen] = useState(false);
  const [isKeysOpen, setKeysOpen] = useState(false);
  const [isSearchOpen, setSearchOpen] = useState(false);
  const reading = useMemo<Reading>(
    () => ({
      heatOn,
      setHeatOn,
      isFocused,
      setFocused,
      singleKeys,
      isOutlineOpen,
      setOutlineOpen,
      isListOpen,
      setListOpen,
      isKeysOpen,
      setKeysOpen,
      isSearchOpen,
      setSearchOpen,
    }),
    [heatOn, setHeatOn, isFocused, setFocused, singleKeys, isOutlineOpen, isListOpen, isKeysOpen, isSearchOpen],
  );
  const [isAlwaysShown] = useNoteCounts();
  const blockNotes = useMemo(
    () => ({ byBlock: groupByBlock(version, shown), isAlwaysShown }),
    [version, shown, isAlwaysShown],
  );
  const [layout, onLayout] = useReducer((count: number) => count + 1, 0);
  // As wide as outline, text and margin side by side need; the style sheet says the same.
  const isNarrow = useMedia("(max-width: 1100px)") ?? false;
  const hasSheet = isNarrow || isFocused;
  const closeOutline = useCallback(() => setOutlineOpen(false), []);
  const outline = <Outline strip={stripOf} progress={<RatingProgress />} onFollow={closeOutline} />;

  return (
    <ReadingContext value={reading}>
      <BlockNotesContext value={blockNotes}>
        <Keys />
        {!isFocused && header}
        <div className={styles.reader} data-focused={isFocused || undefined}>
          <aside className={styles.rail} data-bar="" data-scrolls="">
            {outline}
          </aside>
          <main id="main" className={styles.page}>
            <ReaderToolbar isNarrow={isNarrow} />
            <LinkedPlace text={text} />
            <PrintedWithoutNotes />
            <HighlightedText text={text} onLayout={onLayout} isNarrow={hasSheet}>
              {children}
            </HighlightedText>
            {!isFocused && <HeatStrip text={text} layout={layout} />}
          </main>
          {!hasSheet && (
            <aside
              className={classes(styles.margin, order !== "place" && styles.listing)}
              aria-label="Notes"
              data-off-paper=""
            >
              <div className={styles.filters} data-bar="">
                <NoteFilters />
                <EmptyNotes />
              </div>
              {order === "place" ? (
                <Margin text={text} layout={layout} />
              ) : (
                <div className={styles.list}>
                  <NoteList />
                </div>
              )}
            </aside>
          )}
        </div>
        {hasSheet && (
          <>
            <OutlineDrawer>{outline}</OutlineDrawer>
            <NoteSheet isListOpen={isListOpen} onCloseList={() => setListOpen(false)} />
          </>
        )}
        {!hasSheet && <NoteListDialog isOpen={isListOpen} onClose={() => setListOpen(false)} />}
        <KeysDialog isOpen={isKeysOpen} onClose={() => setKeysOpen(false)} parts={KEY_PARTS} />
        <SearchDialog text={text} />
      </BlockNotesContext>
    </ReadingContext>
  );
}

const stripOf = (clauseId: string) => <OutlineStrip clauseId={clauseId} />;

function Keys() {
  useReaderKeys();
  return null;
}
