import type { Random } from "./random";
import { plainWords } from "./truth/letters";
import type { Revision } from "./truth/revision";

/** Words `first` to `last` of the earlier version, and what sort of quote that is. */
export type Passage = { sort: string; first: number; last: number };

/** Draws passages as people select them. */
export function createPassages({ previous, words }: Revision, random: Random): () => Passage {
  const gap = (at: number) => previous.slice(words[at - 1]?.end ?? 0, words[at]!.start);
  const all = words.map((_, at) => at);
  const numbers = all.filter((at) => /^\d+$/.test(wordAt(at)) && (at === 0 || gap(at).includes("\n\n")));
  const numberSet = new Set(numbers);
  const sentences = all.filter((at) => at === 0 || (/[.;!?。；؟]|\n\n/.test(gap(at)) && !numberSet.has(at - 1)));
  const common = findCommonRuns(words.map((_, at) => plainWords(wordAt(at)).join("")));

  function wordAt(at: number): string {
    return previous.slice(words[at]!.start, words[at]!.end);
  }
  // Where words before or after were taken out: the hardest place to begin or end.
  const edges = all.filter((at) => at > 0 && (words[at]!.next === null) !== (words[at - 1]!.next === null));
  const run =
    (sort: string, low: number, high: number, starts: readonly number[] = all) =>
    (): Passage => {
      const first = random.pick(starts);
      return { sort, first, last: Math.min(words.length - 1, first + random.between(low, high) - 1) };
    };
  const whole = (sort: string, low: number, high: number) => (): Passage => {
    const from = random.below(sentences.length);
    const until = sentences[from + random.between(low, high)] ?? words.length;
    return { sort, first: sentences[from]!, last: until - 1 };
  };
  const untilEdge = (): Passage => {
    const last = random.pick(edges);
    return { sort: "up to an edit", first: Math.max(0, last - random.between(2, 39)), last };
  };
  const sorts = [
    run("one word", 1, 1),
    run("two to five words", 2, 5),
    run("phrase", 6, 14),
    run("phrase", 6, 14),
    whole("sentence", 1, 1),
    whole("sentence", 1, 1),
    whole("several sentences", 2, 8),
    run("from mid-sentence to mid-sentence", 15, 90),
    run("from mid-sentence to mid-sentence", 15, 90),
    ...(edges.length > 0 ? [run("from an edit on", 3, 40, edges), untilEdge] : []),
    ...(numbers.length > 0 ? [run("with its number", 3, 25, numbers)] : []),
    ...(common.length > 0 ? [run("common phrase", 2, 4, common)] : []),
  ];
  return () => random.pick(sorts)();
}

/** Where three words begin that stand together at least four times. */
function findCommonRuns(words: readonly string[]): number[] {
  const places = new Map<string, number[]>();
  for (let at = 0; at + 2 < words.length; at += 1) {
    const key = words.slice(at, at + 3).join(" ");
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  return [...places.values()].filter((starts) => starts.length >= 4).flat();
}
