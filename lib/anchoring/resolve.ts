// Finds a described passage in a text, perhaps another version of the one it was made on. It would rather say that a
// passage is lost than attach somebody's words to something alike.
import { compareContext } from "./context-agreement";
import { clampToGraphemes, type Span } from "./graphemes";
import { normalise, toOriginal } from "./normalise";
import { findNearest } from "./occurrences";
import { prepareText, type PreparedText } from "./prepare-text";
import type { Quote } from "./quote";
import { countUpTo, tokenise } from "./tokens";

/**
 * exact: stands where it stood, or nowhere else and with its context; moved: verbatim elsewhere with its context;
 * changed: edited, or its context was, and a person should look; orphaned: not found. Score from 0 to 1.
 */
export type Resolution =
  | { status: "exact" | "moved" | "changed"; start: number; end: number; score: number }
  | { status: "orphaned"; score: number };

// Set by judgement, then held against random edits of the bundled plan in both languages (resolve.properties.test.ts): laxer ones
// attached passages to like formulas, stricter ones lost passages that a person would recognise.
/** Context that names the place. */
const SURE_CONTEXT = 0.75;
/** Context that lets a person recognise the place. */
const FAIR_CONTEXT = 0.5;
/** Below this share of its words a quote is not changed but gone. */
const MIN_SHARE = 0.45;
/** With its context gone too, more of them must be there. */
const MIN_SHARE_ALONE = 0.55;
/** Times as many words as a quote had, among which its own may stand. */
const MAX_GROWTH = 2.5;
/** Plain words of a quote that speak for themselves, and of a context that speaks for a shorter one. */
const MIN_OWN_WORDS = 6;
const MIN_CONTEXT_WORDS = 4;
/** Among places that agree about as well, none is the passage: lists of like articles are common in treaties. */
const CLEAR_LEAD = 0.1;
/** A text of endless repetition must not cost its square. */
const MAX_OCCURRENCES = 400;
/** About two words: a space or "the " touches everywhere. */
const MIN_TOUCH_CHARACTERS = 8;
/** Context that must meet over a gap before the passage counts as cut out: shorter stretches meet by chance. */
const MIN_GAP_CHARACTERS = 16;

type NormalQuote = { exact: string; prefix: string; suffix: string };
/** `touches`: the letters next to the quote are still its neighbours, at least on one side. */
type Place = Span & { context: number; touches: boolean; distance: number };

/** `hint` is where the passage stood, in UTF-16 code units. Prepare a text once to find many passages in it. */
export function resolve(text: string | PreparedText, quote: Quote, hint?: Span): Resolution {
  const prepared = typeof text === "string" ? prepareText(text) : text;
  const normal = normaliseQuote(quote);
  if (normal.exact === "") return { status: "orphaned", score: 0 };
  return findWhole(prepared, quote, hint) ?? findNormal(prepared, quote, normal, hint);
}

/** Quote and context together, to the letter: the common case, and the only one where spaces at its ends are kept. */
function findWhole(
  { text }: PreparedText,
  { exact, prefix, suffix }: Quote,
  hint: Span | undefined,
): Resolution | null {
  const whole = prefix + exact + suffix;
  const expected = hint ? hint.start - prefix.length : 0;
  const spanAt = (at: number) => ({ start: at + prefix.length, end: at + prefix.length + exact.length });
  if (hint && expected >= 0 && text.startsWith(whole, expected) && isWholeGraphemes(text, spanAt(expected)))
    return { status: "exact", ...spanAt(expected), score: 1 };
  const places = findNearest(text, whole, Math.max(0, expected), 2).map(spanAt);
  const [span, second] = places.filter((place) => isWholeGraphemes(text, place));
  if (!span) return null;
  const isOnly = (!hint && !second) || findNearest(text, exact, span.start, 2).length === 1;
  return { status: isOnly ? "exact" : "moved", ...span, score: 1 };
}

function findNormal(prepared: PreparedText, given: Quote, quote: NormalQuote, hint: Span | undefined): Resolution {
  const [best, second] = findVerbatim(prepared, quote, hint);
  const isInPlace = best !== undefined && hint !== undefined && best.start === hint.start;
  const isClear =
    best !== undefined && (isInPlace || (best.touches && best.context - (second?.context ?? 0) >= CLEAR_LEAD));
  if (isClear && best.context >= SURE_CONTEXT)
    return { status: isInPlace || !second ? "exact" : "moved", ...describePlace(best) };
  if (isCutOut(prepared.normalised.text, quote)) return { status: "orphaned", score: 0 };
  if (isInPlace && best.context >= FAIR_CONTEXT) return { status: "exact", ...describePlace(best) };
  return findChanged(prepared, given);
}

function describePlace({ start, end, context }: Place) {
  return { start, end, score: 0.5 + context / 2 };
}

/** The places of the very words, those whose context agrees best first; the nearer to the hint among equals. */
function findVerbatim(prepared: PreparedText, quote: NormalQuote, hint: Span | undefined): Place[] {
  const { text } = prepared.normalised;
  const around = hint ? toNormal(prepared, hint.start) : 0;
  const places = findNearest(text, quote.exact, around, MAX_OCCURRENCES)
    .map((start) => ({ start, end: start + quote.exact.length, ...countSharedContext(text, start, quote) }))
    // Letters shared with the context are cheap to count; only the best places have their words compared.
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 12)
    .map(({ start, end, touches }) => ({
      ...toOriginal(prepared.normalised, start, end),
      touches,
      context: compareContext(text, start, end, quote),
      distance: Math.abs(start - around),
    }))
    .filter((place) => isWholeGraphemes(prepared.text, place));
  return places.sort((a, b) => b.context - a.context || a.distance - b.distance);
}

/**
 * The place where most of the quote's words stand, with enough of them or of those around it, and no rival. Quote and
 * context are sought as one, so that the words around an edited quote speak for it.
 */
function findChanged({ text, words }: PreparedText, quote: Quote): Resolution {
  const { tokens, vocabulary, weights, index } = words;
  const whole = tokenise(quote.prefix + quote.exact + quote.suffix, vocabulary);
  const first = countUpTo(whole.ends, quote.prefix.length);
  const end = quote.prefix.length + quote.exact.length;
  const isInQuote = (at: number) => at >= first && whole.starts[at]! < end;
  const isWord = (at: number) => vocabulary.isWord(whole.ids[at]!);
  const total = [...whole.ids.keys()].filter((at) => isInQuote(at) && isWord(at)).length;
  const [best, rival] = index.findSimilar(whole);
  if (!best || total === 0) return { status: "orphaned", score: 0 };
  const kept = [...best.places.keys()].filter((at) => best.places[at]! >= 0 && isWord(at));
  const own = kept.filter(isInQuote);
  const weigh = (ats: readonly number[]) => ats.reduce((sum, at) => sum + weights[whole.ids[at]!]!, 0) / 16;
  if (own.length === 0) return { status: "orphaned", score: 0 };
  const around = weigh(kept) - weigh(own);
  // Spread over much more text than the quote had, its words are not the quote.
  const span = best.places[own.at(-1)!]! - best.places[own[0]!]! + 1;
  const share = (own.length / total) * Math.min(1, (MAX_GROWTH * (own.at(-1)! - own[0]! + 1)) / span);
  const least = around >= MIN_CONTEXT_WORDS ? MIN_SHARE : MIN_SHARE_ALONE;
  const isSure = weigh(own) >= MIN_OWN_WORDS || around >= MIN_CONTEXT_WORDS;
  const isClear = !rival || rival.weight <= best.weight * (1 - CLEAR_LEAD);
  if (share < least || !isSure || !isClear) return { status: "orphaned", score: 0 };
  const from = tokens.starts[best.places[own[0]!]!]!;
  const to = tokens.ends[best.places[own.at(-1)!]!]!;
  return { status: "changed", ...clampToGraphemes(text, from, to), score: share };
}

/** Normalised as one string, so that spaces at the borders fall as they do in a text. */
function normaliseQuote({ exact, prefix, suffix }: Quote): NormalQuote {
  const { text, starts, ends } = normalise(prefix + exact + suffix);
  let start = starts.findIndex((at) => at >= prefix.length);
  if (start < 0) return { exact: "", prefix: "", suffix: "" };
  let end = start;
  while (end < ends.length && ends[end]! <= prefix.length + exact.length) end += 1;
  while (start < end && text[start] === " ") start += 1;
  while (end > start && text[end - 1] === " ") end -= 1;
  return { exact: text.slice(start, end), prefix: text.slice(0, start), suffix: text.slice(end) };
}

/** Whether what stood before and after the quote now meets: then it was cut out, whatever stands elsewhere. */
function isCutOut(text: string, { prefix, suffix }: NormalQuote): boolean {
  const before = prefix.trimEnd().slice(-32);
  const after = suffix.trimStart().slice(0, 32);
  if (before.length + after.length < MIN_GAP_CHARACTERS || before === "" || after === "") return false;
  return text.includes(`${before} ${after}`) || text.includes(before + after);
}

/** Letters that the text shares with the quote's context without a break, from the quote outwards. */
function countSharedContext(text: string, start: number, { exact, prefix, suffix }: NormalQuote) {
  const end = start + exact.length;
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before += 1;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  const isWhole = (prefix !== "" && before === prefix.length) || (suffix !== "" && after === suffix.length);
  return {
    shared: before + after,
    touches: isWhole || Math.max(before, after) >= MIN_TOUCH_CHARACTERS || prefix + suffix === "",
  };
}

function isWholeGraphemes(text: string, { start, end }: Span): boolean {
  const whole = clampToGraphemes(text, start, end);
  return whole.start === start && whole.end === end;
}

/** The normalised offset of an original one. */
function toNormal({ normalised: { starts } }: PreparedText, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
