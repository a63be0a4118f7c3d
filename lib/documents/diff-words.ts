// Old and new words side by side, for people: what was taken out, what was put in, what stands.
import { alignTexts } from "@/lib/anchoring/align-texts";
import { splitWords } from "@/lib/anchoring/tokens";

export type Piece = { kind: "same" | "removed" | "added"; text: string };

/** Joined without what is removed the pieces are `after`; spaces aside, without what is added they are `before`. */
export function diffWords(before: string, after: string): Piece[] {
  const pieces: Piece[] = [];
  let [from, nextFrom] = [0, 0];
  for (const { start, end, nextStart, nextEnd, isMoved } of alignTexts(before, after)) {
    // What moved within the words is shown as taken out here and put in there.
    if (isMoved || start < from || nextStart < nextFrom) continue;
    pushChange(pieces, before.slice(from, start), after.slice(nextFrom, nextStart));
    pushRun(pieces, before.slice(start, end), after.slice(nextStart, nextEnd));
    [from, nextFrom] = [end, nextEnd];
  }
  pushChange(pieces, before.slice(from), after.slice(nextFrom));
  return pieces;
}

/** Long stretches that stand are shown by their ends: enough to know the place. */
export function shortenPieces(pieces: readonly Piece[], keep = 120): Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== "same" || piece.text.length <= 2 * keep + 40) return piece;
    const head = index === 0 ? "" : cutAtSpace(piece.text.slice(0, keep), "end");
    const tail = index === pieces.length - 1 ? "" : cutAtSpace(piece.text.slice(-keep), "start");
    return { kind: "same", text: `${head} … ${tail}` };
  });
}

/** How many words stand in pieces of one kind; punctuation is none. */
export function countWords(pieces: readonly Piece[], kind: Piece["kind"]): number {
  return pieces
    .filter((piece) => piece.kind === kind)
    .reduce((sum, { text }) => sum + splitWords(text).filter((word) => /[\p{L}\p{N}]/u.test(word)).length, 0);
}

function pushChange(pieces: Piece[], removed: string, added: string): void {
  if (removed.trim() === "" && added.trim() === "") return push(pieces, "same", added);
  // The spaces around are no part of the change.
  const lead = /^\s/.test(removed) && removed[0] === added[0] ? 1 : 0;
  const [old, now] = [removed.slice(lead), added.slice(lead)];
  const tail = /\s$/.test(old) && old.at(-1) === now.at(-1) ? 1 : 0;
  push(pieces, "same", added.slice(0, lead));
  push(pieces, "removed", old.slice(0, old.length - tail));
  push(pieces, "added", now.slice(0, now.length - tail));
  push(pieces, "same", now.slice(now.length - tail));
}

/** The same words may differ in their case or their quotation marks: that is a change, too. */
function pushRun(pieces: Piece[], before: string, after: string): void {
  const [old, now] = [before.split(/(\s+)/), after.split(/(\s+)/)];
  if (old.length !== now.length) return pushChange(pieces, before, after);
  for (const [index, word] of now.entries()) {
    if (word === old[index] || word.trim() === "") push(pieces, "same", word);
    else pushChange(pieces, old[index]!, word);
  }
}

function push(pieces: Piece[], kind: Piece["kind"], text: string): void {
  if (text === "") return;
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += text;
  else pieces.push({ kind, text });
}

function cutAtSpace(text: string, side: "start" | "end"): string {
  const at = side === "end" ? text.lastIndexOf(" ") : text.indexOf(" ");
  // A script without spaces is cut between characters, never inside one.
  if (at < 0) return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
  return side === "end" ? text.slice(0, at) : text.slice(at + 1);
}
