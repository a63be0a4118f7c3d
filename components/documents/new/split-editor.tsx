"use client";

import { type Dispatch, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { DraftBlock } from "@/lib/documents/draft-blocks";
import { BlockEditor } from "./block-editor";
import { BlockRow } from "./block-row";
import type { Draft, DraftStep } from "./draft";
import { lineDepths } from "./line-depths";
import { moveAfter } from "./move-after";
import styles from "./split-editor.module.css";
import { stepOfKey } from "./step-of-key";

type Props = {
  draft: Draft;
  canUndo: boolean;
  canRedo: boolean;
  isSplitting: boolean;
  hasFailed: boolean;
  dispatch: Dispatch<DraftStep>;
};

/** Rows on one page: a long treaty has thousands, and a page of 200 is drawn within a frame or two. */
const PAGE_ROWS = 200;

/** The split, line by line: each can be called something else, joined, cut, renamed. */
export function SplitEditor({ draft, canUndo, canRedo, isSplitting, hasFailed, dispatch }: Props) {
  const { blocks, language, direction, isBehind } = draft;
  const root = useRef<HTMLElement>(null);
  const [wanted, setCurrent] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  /** Set when what has focus is about to be drawn anew. */
  const focusNext = useRef<{ caret?: number } | null>(null);
  const current = Math.min(wanted, Math.max(0, blocks.length - 1));
  const page = Math.floor(current / PAGE_ROWS);
  const pages = Math.ceil(blocks.length / PAGE_ROWS);
  const first = page * PAGE_ROWS;
  const depths = lineDepths(blocks, first, PAGE_ROWS);

  useEffect(() => {
    const next = focusNext.current;
    if (!next) return;
    focusNext.current = null;
    const target = root.current?.querySelector<HTMLElement>(`[data-row="${current}"]`);
    target?.focus();
    if (target instanceof HTMLTextAreaElement && next.caret !== undefined) {
      target.setSelectionRange(next.caret, next.caret);
    }
  });

  function goTo(index: number, open: boolean, caret?: number) {
    if (index < 0 || index >= blocks.length) return;
    setCurrent(index);
    setIsOpen(open);
    focusNext.current = { caret };
  }

  /** One correction; the current line follows what became of it. */
  function correct(next: DraftBlock[], step?: string) {
    if (next.length !== blocks.length || !isOpen) {
      const { index, caret } = moveAfter(blocks, next, current);
      setCurrent(index);
      focusNext.current = { caret };
    }
    dispatch({ type: "correct", blocks: next, step });
  }

  function onKeyDown(event: KeyboardEvent) {
    const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey);
    if (isUndo) {
      event.preventDefault();
      dispatch({ type: event.shiftKey ? "redo" : "undo" });
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      goTo(current, false);
    }
  }

  function onRowKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const asked = stepOfKey(event.key, blocks, current);
    if (!asked) return;
    event.preventDefault();
    if ("goTo" in asked) goTo(asked.goTo, false);
    else if ("open" in asked) goTo(current, true, 0);
    else correct(asked.blocks);
  }

  return (
    // Undo and Esc work wherever one is in the split; everything inside is a button or a field.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section ref={root} className={styles.split} aria-labelledby="split-heading" onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <h2 id="split-heading">Clauses</h2>
        <p role="status">{isSplitting ? "Looking for clauses…" : blocks.length > 0 ? countWords(blocks) : ""}</p>
        <div className={styles.history}>
          <Button size="small" disabled={!canUndo} onClick={() => dispatch({ type: "undo" })}>
            Undo
          </Button>
          <Button size="small" disabled={!canRedo} onClick={() => dispatch({ type: "redo" })}>
            Redo
          </Button>
        </div>
      </header>
      {isBehind && (
        <p className={styles.behind} role="status">
          The text changed after you corrected its split.{" "}
          <Button size="small" onClick={() => dispatch({ type: "split-again" })}>
            Split again
          </Button>
        </p>
      )}
      {hasFailed && (
        <p className={styles.behind} role="alert">
          The text could not be split in this browser. Reload the page: what you typed is kept.
        </p>
      )}
      {blocks.length === 0 ? (
        <p className={styles.empty}>
          The clauses of the text appear here for you to check. Headings, numbers such as “1.”, “Article 2”, “Section
          3.1”, “第一条” and “一、” are found by themselves.
        </p>
      ) : (
        <>
          <p className={styles.hint}>
            Press a line to correct it.{" "}
            <span className={styles.keys}>
              Keys: <kbd>↑</kbd> <kbd>↓</kbd> move, <kbd>C</kbd> clause, <kbd>H</kbd> heading, <kbd>P</kbd> paragraph,{" "}
              <kbd>R</kbd> rated or not, <kbd>⌫</kbd> join with the line above, <kbd>Enter</kbd> edit.
            </span>
          </p>
          <ol className={styles.blocks} lang={language} dir={direction === "RTL" ? "rtl" : "ltr"} start={first + 1}>
            {blocks.slice(first, first + PAGE_ROWS).map((block, offset) => {
              const index = first + offset;
              return (
                <li key={index} data-open={(isOpen && index === current) || undefined}>
                  {isOpen && index === current ? (
                    <BlockEditor blocks={blocks} index={index} onCorrect={correct} onClose={() => goTo(index, false)} />
                  ) : (
                    <BlockRow
                      block={block}
                      index={index}
                      depth={depths[offset] ?? 1}
                      isCurrent={index === current}
                      onOpen={() => goTo(index, true)}
                      onKeyDown={onRowKey}
                      onFocus={() => setCurrent(index)}
                    />
                  )}
                </li>
              );
            })}
          </ol>
          {pages > 1 && (
            <nav className={styles.pager} aria-label="Pages of the split">
              <Button size="small" disabled={page === 0} onClick={() => goTo(first - PAGE_ROWS, false)}>
                Previous
              </Button>
              <span>
                Lines {first + 1} to {Math.min(first + PAGE_ROWS, blocks.length)} of {blocks.length}
              </span>
              <Button size="small" disabled={page === pages - 1} onClick={() => goTo(first + PAGE_ROWS, false)}>
                Next
              </Button>
            </nav>
          )}
        </>
      )}
    </section>
  );
}

function countWords(blocks: readonly DraftBlock[]): string {
  const clauses = blocks.filter((block) => block.kind === "clause");
  const rated = clauses.filter((block) => block.ratable !== false).length;
  const unrated = clauses.length - rated;
  return `${rated} to rate${unrated > 0 ? `, ${unrated} not rated` : ""}, ${blocks.length} ${blocks.length === 1 ? "line" : "lines"} in all`;
}
