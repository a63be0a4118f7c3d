import { useEffect, useEffectEvent, useMemo, useRef } from "react";
import { describePassage } from "./describe-passage";
import { type ActOf, actsByKey } from "./key-table";
import { movePassage, startPassage, type KeyboardPassage, type PassageMap, type PassageMove } from "./keyboard-passage";
import { CHOOSING_KEYS, TEXT_KEYS } from "./passage-keys";
import type { ClauseSpan, SentenceSpan, Span } from "./passage";
import type { TextIndex } from "./text-index";
import { isKeyTaken, pressOf } from "./typing";
import { isSameSpan, readSelection, selectSpan } from "./use-passage-selection";
import { createWordSteps } from "./word-steps";

interface KeyboardPassageOptions {
  getIndex: () => TextIndex | null;
  clauses: readonly ClauseSpan[];
  sentences: readonly SentenceSpan[];
  singleKeysEnabled: boolean;
  /** Where `v` starts when nothing is selected. */
  getOffset: () => number;
  reveal: (span: Span) => void;
  announce: (words: string) => void;
}

/** Choosing a passage by keyboard; what the keys do is told in keyboard-passage.ts. Returns a way in without a key. */
export function useKeyboardPassage(options: KeyboardPassageOptions) {
  const { getIndex, clauses, sentences, singleKeysEnabled, getOffset, reveal, announce } = options;
  const passage = useRef<KeyboardPassage | null>(null);
  const readMap = useMemo(() => {
    let map: PassageMap | null = null;
    return (index: TextIndex): PassageMap => {
      if (map?.text !== index.text) {
        map = { text: index.text, clauses, sentences, words: createWordSteps(index.text, index.article.lang) };
      }
      return map;
    };
  }, [clauses, sentences]);

  function choose(index: TextIndex, chosen: KeyboardPassage, manual = "") {
    passage.current = chosen;
    reveal(chosen);
    selectSpan(index, chosen);
    announce(`${describePassage(readMap(index), chosen)}${manual}`);
  }

  function start(from?: number) {
    const index = getIndex();
    const selected = readSelection(index);
    const first = index && startPassage(readMap(index), from ?? selected?.start ?? getOffset());
    if (!index || !first) return;
    index.article.focus({ preventScroll: true });
    // What can be done with it is said by the bar when it opens.
    choose(index, first, " Arrow keys narrow and move, Shift extends, Escape leaves.");
  }

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (isKeyTaken(event)) return;
    const index = getIndex();
    if (!index) return;
    const current = passage.current;
    // A click, an action or another selection ends the choosing.
    const isChoosing = current !== null && isSameSpan(current, readSelection(index));
    if (!isChoosing) passage.current = null;
    if (singleKeysEnabled && !isChoosing && ENTRY.get(pressOf(event)) === "choose") {
      consume(event);
      start();
    }
    if (!isChoosing || !current || isInToolbar(event.target)) return;
    if (event.key === "Escape") {
      consume(event);
      passage.current = null;
      document.getSelection()?.removeAllRanges();
      announce("Left the passage");
    }
    const move = moveOf(pressOf(event), index.article.dir === "rtl");
    if (!move) return;
    consume(event);
    const next = movePassage(readMap(index), current, move);
    if (next !== current) choose(index, next);
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener("keydown", listener, true);
    return () => document.removeEventListener("keydown", listener, true);
  }, []);

  return start;
}

const ENTRY = actsByKey(TEXT_KEYS);
const ACTS = actsByKey(CHOOSING_KEYS);

const MOVES: Record<ActOf<typeof CHOOSING_KEYS>, PassageMove> = {
  narrow: { type: "narrow" },
  widen: { type: "widen" },
  next: { type: "next" },
  previous: { type: "previous" },
  wordOn: { type: "extend", by: "word", direction: "forward" },
  wordBack: { type: "extend", by: "word", direction: "backward" },
  sentenceOn: { type: "extend", by: "sentence", direction: "forward" },
  sentenceBack: { type: "extend", by: "sentence", direction: "backward" },
};

const MIRRORED: Readonly<Record<string, string>> = { Left: "Right", Right: "Left" };

function moveOf(press: string, isRightToLeft: boolean): PassageMove | null {
  const act = ACTS.get(isRightToLeft ? press.replace(/Left|Right/, (side) => MIRRORED[side]!) : press);
  return act ? MOVES[act] : null;
}

function consume(event: KeyboardEvent) {
  event.preventDefault();
  event.stopPropagation();
}

const isInToolbar = (target: EventTarget | null) =>
  target instanceof Element && target.closest("[role=toolbar]") !== null;
