// Decides which blocks of a source begin clauses. Chapters hold clauses; the clauses are the one list of numbers that
// runs through the text; "（一）" and "3.1" may divide them; every other number belongs to a list.
import { isMention, readMarker, type MarkerFamily } from "./clause-marker";
import { followLabels, followSequence, isSuccessor, type Candidate } from "./clause-sequence";
import { isPreambleTitle } from "./clause-slug";
import type { DraftBlock } from "./draft-blocks";
import { isHeadingLike } from "./source-lines";

/** `depth` orders levels before they are compressed to 1, 2, 3 …; chapters of a text without headings come first. */
export type FoundClause = Candidate & { depth: number };

const CHAPTER_DEPTHS: Record<string, number> = {
  part: 1,
  annex: 1,
  appendix: 1,
  schedule: 1,
  title: 2,
  chapter: 3,
  section: 4,
};
/** Below Markdown's six heading levels and the chapters of plain text. */
const CLAUSE_DEPTH = 7;

/** Clauses in reading order: numbered ones, chapters, and where headings structure the text, unnumbered headings. */
export function findClauses(blocks: DraftBlock[]): FoundClause[] {
  const candidates = readCandidates(blocks);
  const chapters = candidates
    .filter(({ marker, index }) => marker.family === "chapter" && isHeadingLike(blocks[index]!.text))
    .map((chapter) => ({
      ...chapter,
      depth: blocks[chapter.index]!.level ?? CHAPTER_DEPTHS[chapter.marker.style] ?? 1,
    }));
  const primary = choosePrimary(
    blocks,
    candidates,
    chapters.map((chapter) => chapter.index),
  ).map((candidate) => ({
    ...candidate,
    depth: headingDepth(blocks, candidate) ?? CLAUSE_DEPTH + candidate.marker.path.length - 1,
  }));
  const divisions = findDivisions(candidates, primary);
  return [...chapters, ...primary, ...divisions].sort((a, b) => a.index - b.index);
}

function readCandidates(blocks: DraftBlock[]): Candidate[] {
  return blocks.flatMap((block, index) => {
    const isNested = block.kind === "list-item" && (block.level ?? 1) > 1;
    if (isNested || block.kind === "quote" || block.kind === "title") return [];
    const isHeading = block.kind === "heading";
    const marker = readMarker(block.text, isHeading);
    return marker && !isMention(marker, block.text) ? [{ index, marker, isHeading }] : [];
  });
}

/** Depth in the source's own headings; plain text has none. */
function headingDepth(blocks: DraftBlock[], { index, isHeading }: Candidate): number | null {
  return isHeading ? (blocks[index]!.level ?? null) : null;
}

/** Labels ("Article 2", "第二条") say what they are; then "一、"; then numbered Markdown headings; then the longest list. */
function choosePrimary(blocks: DraftBlock[], candidates: Candidate[], chapterIndexes: number[]): Candidate[] {
  const labelled = groupByStyle(candidates, ["labelled"]).map((group) =>
    group.some((candidate) => isTight(blocks, candidate)) ? followSequence(group) : followLabels(group, chapterIndexes),
  );
  const han = groupByStyle(candidates, ["han"]).map((group) => followInChapters(group, chapterIndexes));
  const headings = followSequence(
    candidates.filter(
      (each) => each.marker.family === "decimal" && blocks[each.index]!.level !== undefined && each.isHeading,
    ),
  );
  const lists = groupByStyle(candidates, ["decimal", "roman", "paren"]).map(followSequence);
  return [longest(labelled), longest(han), headings].reduceRight(
    (below, above) => (outranks(above, below) ? above : below),
    longest(lists),
  );
}

/** A single label or heading may be a chance one, unless the rest stands below it. */
function outranks(above: Candidate[], below: Candidate[]): boolean {
  return above.length > 1 || (above.length === 1 && (below.length === 0 || above[0]!.index <= below[0]!.index));
}

/** "第四条要求……" may open an article, or a sentence about one: only an unbroken count tells. */
function isTight(blocks: DraftBlock[], { index, marker }: Candidate): boolean {
  return marker.style === "条" && marker.fullLength === marker.length && marker.length < blocks[index]!.text.length;
}

function groupByStyle(candidates: Candidate[], families: MarkerFamily[]): Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { family, style } = candidate.marker;
    if (!families.includes(family)) continue;
    const key = `${family} ${style}`;
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  return [...groups.values()];
}

function longest(sequences: Candidate[][]): Candidate[] {
  return sequences.reduce((best, each) => (each.length > best.length ? each : best), []);
}

/** "一、" starts again in each chapter. */
function followInChapters(candidates: Candidate[], chapterIndexes: number[]): Candidate[] {
  const borders = [0, ...chapterIndexes, Infinity];
  return borders
    .slice(1)
    .flatMap((end, at) => followSequence(candidates.filter(({ index }) => index >= borders[at]! && index < end)));
}

/** "（一）" under its clause, and "3.1" under Section 3, each counting from 1. */
function findDivisions(candidates: Candidate[], primary: FoundClause[]): FoundClause[] {
  const divisions: FoundClause[] = [];
  const chosen = new Set(primary.map((clause) => clause.index));
  let clause: FoundClause | null = null;
  let item = 0;
  let decimal: number[] = [];
  let next = 0;
  for (const candidate of candidates) {
    while (next < primary.length && primary[next]!.index <= candidate.index) {
      clause = primary[next]!;
      item = 0;
      decimal = clause.marker.path;
      next += 1;
    }
    if (!clause || chosen.has(candidate.index)) continue;
    const { family, path } = candidate.marker;
    const holder = clause.marker.family;
    if (family === "han-paren" && (holder === "han" || holder === "labelled") && path[0] === item + 1) item += 1;
    else if (
      family === "decimal" &&
      holder === "labelled" &&
      isBelow(path, clause.marker.path) &&
      isSuccessor(decimal, path)
    )
      decimal = path;
    else continue;
    divisions.push({ ...candidate, depth: clause.depth + path.length });
  }
  return divisions;
}

function isBelow(path: number[], holder: number[]): boolean {
  return path.length > holder.length && holder.every((part, index) => part === path[index]);
}

/** Headings without a number that stand as clauses: beside numbered headings, or alone where nothing is numbered. */
export function findPlainHeadings(blocks: DraftBlock[], found: FoundClause[]): { index: number; depth: number }[] {
  const taken = new Set(found.map((clause) => clause.index));
  const depths = new Set(found.filter((clause) => clause.isHeading).map((clause) => clause.depth));
  return blocks.flatMap((block, index) => {
    if (block.kind !== "heading" || taken.has(index)) return [];
    const depth = block.level ?? CLAUSE_DEPTH;
    const stands =
      found.length === 0 || isPreambleTitle(block.text) || (block.level !== undefined && depths.has(depth));
    return stands ? [{ index, depth }] : [];
  });
}
