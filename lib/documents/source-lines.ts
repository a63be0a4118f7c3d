// Turns lines of a source into blocks: joins hard-wrapped lines and starts a new block where a line begins a clause or
// a list item.
import type { DraftBlock, DraftMark } from "./draft-blocks";
import { isMention, readMarker } from "./clause-marker";
import { isPreambleTitle } from "./clause-slug";

export type MarkedText = { text: string; marks: DraftMark[] };

const BULLET = /^[-*•‣◦▪·●○–—]\s+/;
const ENDED = /[.!?;:…。！？；：]["'”’」』)\]）]*$/;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/gu;

/** Width in columns, an East Asian character counting two. */
export function measureColumns(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** Whether a line stands as a heading does: short, on one line, not closed like a sentence. 100 columns is a long title. */
export function isHeadingLike(text: string): boolean {
  return (
    text !== "" && !text.includes("\n") && measureColumns(text) <= 100 && !/[.!?;:,…。！？；：，、]["'”’)]*$/.test(text)
  );
}

/** Joins the lines of one paragraph into blocks; marks follow their words. */
export function joinLines(
  { text, marks }: MarkedText,
  kind: "paragraph" | "list-item" | "quote" = "paragraph",
): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  const lines = readLines(text);
  const widest = lines.reduce((most, line) => Math.max(most, measureColumns(line.text)), 0);
  let group: Line[] = [];
  let isBelowMarker = false;
  const flush = () => {
    if (group.length > 0) blocks.push(buildBlock(group, marks, kind));
    group = [];
  };
  for (const [index, line] of lines.entries()) {
    if (group.length > 0 && startsBlock(line.text, group)) flush();
    group.push(line);
    const next = lines[index + 1]?.text;
    const isAlone = group.length === 1 && next !== undefined && standsAlone(line.text, next, widest, isBelowMarker);
    isBelowMarker = readMarker(line.text)?.length === line.text.length;
    if (isAlone) flush();
  }
  flush();
  return blocks;
}

type Line = { text: string; start: number };

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const indent = /^\s*/.exec(match[0])![0].length;
    const trimmed = match[0].trim();
    if (trimmed !== "") lines.push({ text: trimmed, start: match.index + indent });
  }
  return lines;
}

/** A marker in the middle of a sentence ("under Article\n5. The …") is the accident of a line's width. */
function startsBlock(line: string, group: Line[]): boolean {
  if (BULLET.test(line)) return true;
  const marker = readMarker(line);
  if (!marker || isMention(marker, line)) return false;
  if (ENDED.test(group.at(-1)!.text)) return true;
  const first = readMarker(group[0]!.text);
  const isNext = first?.style === marker.style && marker.path.at(-1) === first.path.at(-1)! + 1;
  return isNext || (marker.family === "labelled" && marker.length === line.length);
}

/** "Chapter I", "第一条　总则", or the title under a bare "Article 1", clearly shorter than its paragraph, is a heading. */
function standsAlone(line: string, next: string, widest: number, isBelowMarker: boolean): boolean {
  if (isPreambleTitle(line)) return true;
  const marker = readMarker(line);
  if (marker ? isMention(marker, line) : !isBelowMarker) return false;
  if (marker?.length === line.length) return true;
  const isOneSentence = !/[.!?。！？]\s*\S/.test(line.slice(marker?.fullLength ?? 0));
  const nextOpens = /^[\p{Lu}\p{Lo}\p{N}"“「(（]/u.test(next);
  return isOneSentence && nextOpens && isHeadingLike(line) && measureColumns(line) < 0.75 * widest;
}

function buildBlock(lines: Line[], marks: DraftMark[], kind: "paragraph" | "list-item" | "quote"): DraftBlock {
  const bullet = kind === "paragraph" ? (BULLET.exec(lines[0]!.text)?.[0].length ?? 0) : 0;
  const pieces = lines.map((line, index) =>
    index === 0 ? { text: line.text.slice(bullet), start: line.start + bullet } : line,
  );
  let text = "";
  const joined: DraftMark[] = [];
  for (const piece of pieces) {
    text += glueBetween(text, piece.text);
    const shift = text.length - piece.start;
    for (const mark of marks) {
      const start = Math.max(mark.start, piece.start);
      const end = Math.min(mark.end, piece.start + piece.text.length);
      if (start < end) joined.push({ ...mark, start: start + shift, end: end + shift });
    }
    text += piece.text;
  }
  return bullet > 0 ? { kind: "list-item", level: 1, text, marks: joined } : { kind, text, marks: joined };
}

/** Chinese and Japanese are written without spaces, and a word cut at its hyphen keeps the hyphen. */
function glueBetween(before: string, after: string): string {
  if (before === "") return "";
  const last = [...before.slice(-2)].at(-1)!;
  if (last.match(WIDE) && after.slice(0, 1).match(WIDE) && !/\p{Script=Hangul}/u.test(last)) return "";
  return /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after) ? "" : " ";
}
