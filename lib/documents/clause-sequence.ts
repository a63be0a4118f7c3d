// Which numbers form the one list of clauses. A policy text is full of other numbers: nested lists that start again at
// 1, years, amounts, mentions. The clauses are those that count on from one another.
import type { ClauseMarker } from "./clause-marker";

export type Candidate = { index: number; marker: ClauseMarker; isHeading: boolean };

/** Numbers left out between two clauses: more are another list. */
const MAX_REPEALED = 2;

/** The candidates, in order, that count on from the first; nested lists are passed over. */
export function followSequence(candidates: Candidate[]): Candidate[] {
  const opening = candidates.findIndex(
    ({ marker }) => marker.path.every((part) => part === 1) || marker.number === "0",
  );
  // An excerpt may begin in the middle of the numbering; years do not.
  const first = opening >= 0 ? opening : candidates.findIndex(({ marker }) => marker.path[0]! < 1000);
  if (first < 0) return [];
  const accepted = [candidates[first]!];
  let nested: number | null = null;
  for (let at = first + 1; at < candidates.length; at += 1) {
    const { path } = candidates[at]!.marker;
    const number = path.length === 1 ? path[0]! : null;
    const continuesNested = number !== null && nested !== null && number === nested + 1;
    const isNext = isSuccessor(accepted.at(-1)!.marker.path, path) && !(continuesNested && comesAgain(candidates, at));
    if (isNext || isAfterRepealed(candidates, at, accepted.at(-1)!)) {
      accepted.push(candidates[at]!);
      nested = null;
    } else if (continuesNested || number === 1) nested = number;
  }
  return opening >= 0 || accepted.length > 1 ? accepted : [];
}

/** 3.2 may be followed by 3.3, 3.2.1, 4 or 4.1. */
export function isSuccessor(last: number[], next: number[]): boolean {
  return next.some((part, depth) => {
    const sameBefore = depth <= last.length && next.slice(0, depth).every((each, index) => each === last[index]);
    return sameBefore && part === (last[depth] ?? 0) + 1 && next.slice(depth + 1).every((each) => each === 1);
  });
}

/** Headings that go on with a number or two left out, which come nowhere later: what stood between was repealed. */
function isAfterRepealed(candidates: Candidate[], at: number, last: Candidate): boolean {
  const { isHeading, marker } = candidates[at]!;
  const [number, lastNumber] = [marker.path[0]!, last.marker.path[0]!];
  if (!isHeading || !last.isHeading || marker.path.length > 1 || last.marker.path.length > 1) return false;
  const isGap = number > lastNumber + 1 && number <= lastNumber + MAX_REPEALED + 1;
  const later = candidates.slice(at + 1).filter((each) => each.isHeading && each.marker.path.length === 1);
  const comesLater = later.some((each) => each.marker.path[0]! > lastNumber && each.marker.path[0]! < number);
  return isGap && !comesLater && (later.length === 0 || later[0]!.marker.path[0]! > number);
}

/** Both the nested list and the clauses wait for this number: the nested list has it if the number comes once more. */
function comesAgain(candidates: Candidate[], at: number): boolean {
  const number = candidates[at]!.marker.path[0]!;
  for (let later = at + 1; later < candidates.length; later += 1) {
    const { path } = candidates[later]!.marker;
    if (path.length === 1 && path[0] === 1) return false;
    if (path.length === 1 && path[0] === number) return true;
  }
  return false;
}

/** Articles may have gaps (a repealed one) and start again in a new chapter, but they do not go back. */
export function followLabels(candidates: Candidate[], chapterIndexes: number[]): Candidate[] {
  const accepted: Candidate[] = [];
  for (const candidate of candidates) {
    const last = accepted.at(-1);
    const restarts =
      candidate.marker.path[0] === 1 &&
      chapterIndexes.some((index) => index > (last?.index ?? -1) && index < candidate.index);
    if (!last || restarts || comparePaths(candidate.marker.path, last.marker.path) > 0) accepted.push(candidate);
  }
  return accepted;
}

function comparePaths(a: number[], b: number[]): number {
  for (let depth = 0; depth < Math.max(a.length, b.length); depth += 1) {
    const difference = (a[depth] ?? 0) - (b[depth] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
