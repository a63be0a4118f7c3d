// Choosing a passage without a pointer, as a small machine. A passage grows from its *unit* (a clause, a sentence or a
// word), which always stays inside it:
//
//   Down        narrows: clause -> first sentence -> first word
//   Up          widens: word -> its sentence -> its clause
//   Right/Left  go to the next or previous unit of the same size. A clause holds its sentences between Left and Right,
//               so there they narrow to the first or last one; the next clause is J, the previous K
//   Shift+Right/Left   extend by a word, Shift+Down/Up by a sentence: away from the unit they add, towards it they
//                      take away again
//
// In text that runs from right to left, Left and Right change places.
import type { ClauseSpan, SentenceSpan, Span } from "./passage";
import { trimSpan } from "./trim-span";
import type { WordSteps } from "./word-steps";

type PassageSize = "clause" | "sentence" | "word";

export interface KeyboardPassage extends Span {
  size: PassageSize;
  unit: Span;
}

export interface PassageMap {
  text: string;
  /** Both in text order. */
  clauses: readonly ClauseSpan[];
  sentences: readonly SentenceSpan[];
  words: WordSteps;
}

export type PassageMove =
  | { type: "narrow" | "widen" | "next" | "previous" }
  | { type: "extend"; by: "word" | "sentence"; direction: "forward" | "backward" };

/** The innermost clause around an offset, else the first one. Null where the text has no clauses. */
export function startPassage(map: PassageMap, offset: number): KeyboardPassage | null {
  const clause = clauseAt(map, offset) ?? map.clauses[0];
  return clause ? fromUnit(map, "clause", clause) : null;
}

/** The passage after a move; the very same object where the move leads nowhere. */
export function movePassage(map: PassageMap, passage: KeyboardPassage, move: PassageMove): KeyboardPassage {
  if (move.type === "extend") return extendPassage(map, passage, move.by, move.direction);
  const target = { narrow, widen, next: goNext, previous: goPrevious }[move.type](map, passage);
  return target ?? passage;
}

function narrow(map: PassageMap, { size, unit }: KeyboardPassage) {
  if (size === "word") return null;
  const sentence = size === "clause" && map.sentences.find((each) => isWithin(each, unit));
  if (sentence) return fromUnit(map, "sentence", sentence);
  return fromUnit(map, "word", within(map.words.wordAfter(unit.start), unit));
}

function widen(map: PassageMap, { size, unit }: KeyboardPassage) {
  if (size === "clause") return null;
  const sentence = size === "word" && map.sentences.find((each) => isWithin(unit, each));
  return sentence ? fromUnit(map, "sentence", sentence) : fromUnit(map, "clause", clauseAt(map, unit.start));
}

function goNext(map: PassageMap, passage: KeyboardPassage) {
  const { size, unit } = passage;
  if (size === "clause") return narrow(map, passage);
  return fromUnit(map, size, size === "word" ? map.words.wordAfter(unit.end) : sentenceAfter(map, unit.end));
}

function goPrevious(map: PassageMap, { size, unit }: KeyboardPassage) {
  if (size === "clause")
    return fromUnit(
      map,
      "sentence",
      map.sentences.findLast((each) => isWithin(each, unit)),
    );
  return fromUnit(map, size, size === "word" ? map.words.wordBefore(unit.start) : sentenceBefore(map, unit.start));
}

function extendPassage(
  map: PassageMap,
  passage: KeyboardPassage,
  by: "word" | "sentence",
  direction: "forward" | "backward",
) {
  const { unit, start, end } = passage;
  const after = (offset: number) => (by === "word" ? map.words.wordAfter(offset) : sentenceAfter(map, offset));
  const before = (offset: number) => (by === "word" ? map.words.wordBefore(offset) : sentenceBefore(map, offset));
  // From the middle of a sentence its own edge comes first.
  const around = (offset: number) => (by === "sentence" ? sentenceAround(map, offset) : undefined);
  const extended = { start, end };
  if (direction === "forward") {
    if (start < unit.start) extended.start = Math.min(after(start + 1)?.start ?? unit.start, unit.start);
    else extended.end = (around(end) ?? after(end))?.end ?? end;
  } else if (end > unit.end) extended.end = Math.max(before(end - 1)?.end ?? unit.end, unit.end);
  else extended.start = (around(start) ?? before(start))?.start ?? start;
  return extended.start === start && extended.end === end ? passage : { ...passage, ...extended };
}

function fromUnit(map: PassageMap, size: PassageSize, found: Span | null | undefined): KeyboardPassage | null {
  const unit = found && trimSpan(map.text, found);
  return unit ? { size, unit, ...unit } : null;
}

const isWithin = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;
const within = (span: Span | null, outer: Span) => (span && isWithin(span, outer) ? span : null);
const clauseAt = (map: PassageMap, offset: number) =>
  map.clauses.findLast((each) => each.start <= offset && offset < each.end);
const sentenceAfter = (map: PassageMap, offset: number) => map.sentences.find((each) => each.start >= offset) ?? null;
const sentenceBefore = (map: PassageMap, offset: number) =>
  map.sentences.findLast((each) => each.end <= offset) ?? null;
/** The sentence that an offset stands inside, not at an edge of. */
const sentenceAround = (map: PassageMap, offset: number) =>
  map.sentences.find((each) => each.start < offset && offset < each.end);
