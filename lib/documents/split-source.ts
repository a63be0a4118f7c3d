// Proposes a draft from a pasted or uploaded source. It is a proposal: the person corrects the split before publishing.
import { cleanDraftBlock, cleanSource } from "./clean-text";
import { readMarker } from "./clause-marker";
import { isPreambleTitle } from "./clause-slug";
import { MAX_BLOCKS, MAX_SOURCE_CHARACTERS, type DraftBlock } from "./draft-blocks";
import { findClauses, findPlainHeadings, type FoundClause } from "./find-clauses";
import { guessLanguage } from "./language";
import { addRunInTitles } from "./run-in-titles";
import { readMarkdown } from "./read-markdown";
import { readPlainText } from "./read-plain-text";
import { isHeadingLike } from "./source-lines";

export type SplitResult =
  { status: "split"; blocks: DraftBlock[]; language: string } | { status: "empty" | "too-long" | "too-deep" };

const PREAMBLE_TITLES: Record<string, string> = { zh: "前言", ar: "الديباجة" };

/** `language` is BCP 47; without it the language is guessed. Never throws; limits are those of draftBlocksSchema. */
export function splitSource(source: string, format: "text" | "markdown", language?: string): SplitResult {
  if (source.length > MAX_SOURCE_CHARACTERS) return { status: "too-long" };
  const cleaned = cleanSource(source);
  const spoken = language ?? guessLanguage(cleaned);
  const read = format === "markdown" ? readMarkdown(cleaned) : readPlainText(cleaned);
  if (read === null) return { status: "too-deep" };
  const blocks = nameTitle(read.map(cleanDraftBlock).filter((block) => block.text !== ""));
  if (blocks.length === 0) return { status: "empty" };
  if (blocks.length > MAX_BLOCKS) return { status: "too-long" };

  const found = findClauses(blocks);
  const marked = addPreamble(markClauses(blocks, found), spoken);
  return {
    status: "split",
    blocks: decideRatable(compressLevels(addRunInTitles(marked, spoken)), found.length > 0),
    language: spoken,
  };
}

/** The first line, if it reads as a title, has no number, and (in Markdown) is the only heading of the first level. */
function nameTitle(blocks: DraftBlock[]): DraftBlock[] {
  const [first, second] = blocks;
  if (first?.kind !== "heading" || !second || readMarker(first.text, true) || isPreambleTitle(first.text))
    return blocks;
  const rivals = blocks
    .slice(1)
    .filter((block) => block.kind === "heading" && (block.level ?? 9) <= (first.level ?? 0));
  return rivals.length === 0 ? [{ ...first, kind: "title", level: 1 }, ...blocks.slice(1)] : blocks;
}

function markClauses(blocks: DraftBlock[], found: FoundClause[]): DraftBlock[] {
  const marked = [...blocks];
  const numbered = new Set(found.map((clause) => clause.index));
  for (const [at, { index, depth, marker }] of found.entries()) {
    const block = blocks[index]!;
    const next = blocks[index + 1];
    // A short line followed by its own text is a heading; one followed by its equal is a short clause in a list.
    const isHeading =
      block.level !== undefined ||
      (isHeadingLike(block.text) && next !== undefined && !isEqual(found[at]!, found[at + 1]));
    const words = block.text.slice(marker.fullLength).trim();
    const titleBelow =
      isHeading && words === "" && !numbered.has(index + 1) && next && isHeadingLike(next.text) ? next.text : null;
    if (titleBelow) marked[index + 1] = { ...next!, kind: "heading", level: undefined };
    const title = isHeading ? words || titleBelow : null;
    const isItem = block.kind === "list-item";
    marked[index] = {
      ...block,
      kind: "clause",
      isHeading: isHeading && !isItem,
      level: depth,
      number: marker.number,
      title,
    };
  }
  for (const { index, depth } of findPlainHeadings(marked, found)) {
    const block = blocks[index]!;
    const ratable = found.length === 0 && !isPreambleTitle(block.text);
    marked[index] = {
      ...block,
      kind: "clause",
      isHeading: true,
      level: depth,
      number: null,
      title: block.text,
      ratable,
    };
  }
  return marked;
}

function isEqual(clause: FoundClause, next: FoundClause | undefined): boolean {
  return next !== undefined && next.index === clause.index + 1 && next.depth === clause.depth;
}

/** Prose before the first clause is the preamble: it can be discussed, and is not rated. */
function addPreamble(blocks: DraftBlock[], language: string): DraftBlock[] {
  const first = blocks.findIndex((block) => block.kind === "clause");
  const prose = blocks.findIndex((block) => block.kind !== "title" && block.kind !== "heading");
  if (first < 0 || prose < 0 || prose >= first) return blocks;
  const title = PREAMBLE_TITLES[language.split("-")[0]!] ?? "Preamble";
  const level = Math.max(...blocks.map((block) => (block.kind === "clause" ? block.level! : 1)));
  const preamble: DraftBlock = {
    ...blocks[prose]!,
    kind: "clause",
    isHeading: false,
    level,
    number: null,
    title,
    ratable: false,
  };
  return blocks.with(prose, preamble);
}

/** Levels become 1, 2, 3 … in the order in which they contain one another. */
function compressLevels(blocks: DraftBlock[]): DraftBlock[] {
  const isLevelled = (block: DraftBlock) =>
    (block.kind === "clause" || block.kind === "heading") && block.level !== undefined;
  const levels = [...new Set(blocks.filter(isLevelled).map((block) => block.level!))].sort((a, b) => a - b);
  return blocks.map((block) => (isLevelled(block) ? { ...block, level: levels.indexOf(block.level!) + 1 } : block));
}

/**
 * Each word is rated once: a clause with prose of its own is rated with its divisions in it; one that only holds others
 * (a chapter, a bare heading) is not, and they are.
 */
function decideRatable(blocks: DraftBlock[], isNumbered: boolean): DraftBlock[] {
  const holders: { level: number; isRated: boolean }[] = [];
  return blocks.map((block, index) => {
    if (block.kind !== "clause") return block;
    while (holders.length > 0 && holders.at(-1)!.level >= block.level!) holders.pop();
    const isInsideRated = holders.some((holder) => holder.isRated);
    const isCounted = block.ratable ?? (block.number !== null || !isNumbered);
    const ratable = isCounted && !isInsideRated && !isHolder(blocks, index);
    holders.push({ level: block.level!, isRated: ratable });
    return { ...block, ratable };
  });
}

function isHolder(blocks: DraftBlock[], index: number): boolean {
  const clause = blocks[index]!;
  let next = index + 1;
  while (next < blocks.length && blocks[next]!.kind === "heading") next += 1;
  const hasOwnProse = blocks[next]?.kind !== "clause";
  const isChapter = readMarker(clause.text)?.family === "chapter";
  if (hasOwnProse && isChapter) while (next < blocks.length && blocks[next]!.kind !== "clause") next += 1;
  const hasDivisions = next < blocks.length && blocks[next]!.level! > clause.level!;
  return hasDivisions && (isChapter || (clause.isHeading === true && !hasOwnProse));
}
