import type { KeyboardPassage, PassageMap } from "./keyboard-passage";
import type { SentenceSpan, Span } from "./passage";

/** Enough to recognise a passage by ear; a whole clause read out at every key would drown the keys. */
const SPOKEN_LENGTH = 240;

/** What a screen reader hears: "Sentence 10.3, 14 words: Everyone is called on …". */
export function describePassage(map: PassageMap, passage: KeyboardPassage): string {
  const words = countOf(map.words.countWords(passage), "word");
  return `${nameSpan(map, passage)}, ${words}: ${quoteSpan(map.text, passage)}`;
}

function nameSpan(map: PassageMap, passage: KeyboardPassage): string {
  const sentences = map.sentences.filter((each) => each.start < passage.end && each.end > passage.start);
  const first = sentences[0];
  const last = sentences.at(-1);
  if (passage.size === "clause" && passage.start === passage.unit.start && passage.end === passage.unit.end) {
    const clause = map.clauses.findLast((each) => each.start <= passage.start && passage.start < each.end);
    return `${clause?.number ? `Clause ${clause.number}` : (clause?.title ?? "Clause")}, ${countOf(sentences.length, "sentence")}`;
  }
  if (!first || !last) return "Passage";
  const isWhole = passage.start <= first.start && passage.end >= last.end;
  const names =
    first === last
      ? `entence ${nameSentence(map, first)}`
      : `entences ${nameSentence(map, first)} to ${nameSentence(map, last)}`;
  return isWhole ? `S${names}` : `In s${names}`;
}

function nameSentence(map: PassageMap, sentence: SentenceSpan): string {
  const clause = map.clauses.find((each) => each.slug === sentence.clauseSlug);
  return clause?.number
    ? `${clause.number}.${sentence.ordinal}`
    : `${sentence.ordinal} of ${clause?.title ?? "the text"}`;
}

function quoteSpan(text: string, { start, end }: Span): string {
  const quote = text.slice(start, end).replace(/\s+/g, " ");
  if (quote.length <= SPOKEN_LENGTH) return quote;
  return `${quote.slice(0, SPOKEN_LENGTH).replace(/[\ud800-\udbff]$/, "")}…`;
}

const countOf = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;
