// What somebody typed into the search, as the index is asked for it.
import { fold } from "./fold";
import { isUnspaced, type Run, runsOf, termsOfRun } from "./terms";

export type Query = {
  /** All of it, folded. */
  phrase: string;
  runs: readonly Run[];
  /** The last word may still be under way: it stands for every word that begins like it. */
  isOpen: boolean;
};

/** More words than this are a text, not a question. */
const MOST_RUNS = 12;
/** A shorter word has too many neighbours for a slip of the finger to be told from another word. */
const SHORTEST_FUZZY = 4;

/** Null where there is nothing to look for. */
export function readQuery(typed: string): Query | null {
  const phrase = fold(typed);
  if (phrase === "") return null;
  const runs = runsOf(phrase).slice(0, MOST_RUNS);
  return { phrase, runs, isOpen: /[\p{L}\p{N}\p{M}]$/u.test(typed.trimStart()) && !runs.at(-1)!.isUnspaced };
}

/** As PostgreSQL reads it: every word, the last one as it is or as a beginning. Terms are letters and digits alone. */
export function toTsQuery({ runs, isOpen }: Query, last: "whole" | "begun"): string {
  return runs
    .flatMap((run, at) => {
      const isBegun = last === "begun" && isOpen && at === runs.length - 1;
      return termsOfRun(run).map((term) => `'${term}'${isBegun ? ":*" : ""}`);
    })
    .join(" & ");
}

/** The words that may be misspelt, each once. */
export function fuzzyWords({ runs }: Query): string[] {
  return [...new Set(runs.filter(isFuzzy).map(({ text }) => text))];
}

/** With the words that may have been meant in place of each. Null where one stands for nothing. */
export function toFuzzyTsQuery(query: Query, meant: ReadonlyMap<string, readonly string[]>): string | null {
  const parts = query.runs.map((run) => {
    if (!isFuzzy(run)) return toTsQuery({ ...query, runs: [run], isOpen: false }, "whole");
    return (meant.get(run.text) ?? []).map((word) => `'${word}'`).join(" | ");
  });
  return parts.includes("") ? null : parts.map((part) => `(${part})`).join(" & ");
}

function isFuzzy({ text, isUnspaced }: Run): boolean {
  return !isUnspaced && [...text].length >= SHORTEST_FUZZY;
}

/** What stands before the phrase in a folded text that has a space in front: a word does not begin in the middle. */
export function boundedPhrase({ phrase }: Query): string {
  return isUnspaced(phrase) ? phrase : ` ${phrase}`;
}
