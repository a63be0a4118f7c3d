// The words of a folded text as the index keeps them. Scripts without spaces between words are kept by letter and by pairs
// of letters: that finds any stretch of them, and does not depend on whose segmenter cut the words.
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const RUNS = new RegExp(`${UNSPACED.source}+|(?:(?!${UNSPACED.source})\\S)+`, "gu");

/** A lexeme of PostgreSQL has at most 2 KB, and nobody types so much of one word. */
const LONGEST = 60;

export type Run = { text: string; isUnspaced: boolean };

/** "ai治理 act" is three runs. */
export function runsOf(folded: string): Run[] {
  return (folded.match(RUNS) ?? []).map((text) => ({ text, isUnspaced: isUnspaced(text) }));
}

export function isUnspaced(text: string): boolean {
  return UNSPACED.test(String.fromCodePoint(text.codePointAt(0) ?? 32));
}

/** Each term once. */
export function termsOf(folded: string): string[] {
  return [
    ...new Set(
      runsOf(folded).flatMap((run) => (run.isUnspaced ? [...run.text, ...pairsOf(run.text)] : [cut(run.text)])),
    ),
  ];
}

/** What must all stand where this run stands. */
export function termsOfRun({ text, isUnspaced }: Run): string[] {
  if (!isUnspaced) return [cut(text)];
  const pairs = pairsOf(text);
  return pairs.length > 0 ? pairs : [text];
}

function pairsOf(text: string): string[] {
  const letters = [...text];
  return letters.slice(1).map((letter, at) => letters[at]! + letter);
}

const cut = (word: string) => (word.length > LONGEST ? [...word].slice(0, LONGEST).join("") : word);
