// The sentences a brief begins with while nobody has written others: which clauses stand highest, which are contested, what
// is decided. Made of the figures alone, and never a median without its spread.
import type { BriefClause } from "@/lib/schemas/brief";
import { sayCount, sayNumber, saySpread } from "@/lib/statistics/say";
import type { Summary } from "@/lib/statistics/summarise";
import { capital, joinWords, nameClause } from "./brief-words";

const HIGHEST = 2;
/** With more at the same height they are no longer worth naming one by one. */
const MOST_NAMED = 4;
const MOST_CONTESTED = 3;

type Rated = { clause: BriefClause; summary: Summary };

type Asked = { criterion: { name: string }; outcomes: readonly string[] };

export function leadOf(clauses: readonly BriefClause[], { criterion, outcomes }: Asked): string {
  const rated = clauses
    .flatMap((clause) => (clause.results[0]?.summary ? [{ clause, summary: clause.results[0].summary }] : []))
    .sort((a, b) => b.summary.median - a.summary.median);
  if (rated.length === 0) return "";
  return [sayHighest(rated, criterion.name), sayContested(rated), sayDecided(clauses, outcomes)]
    .filter(Boolean)
    .join(" ");
}

function sayHighest(rated: readonly Rated[], criterion: string): string {
  const last = rated[Math.min(HIGHEST, rated.length) - 1]!.summary.median;
  const highest = rated.filter(({ summary }) => summary.median >= last);
  if (rated.length === 1) return `By ${plain(criterion)} one clause was rated: ${nameWithFigures(rated[0]!)}.`;
  if (highest.length > MOST_NAMED) {
    return `By ${plain(criterion)} ${sayCount(highest.length)} of ${sayCount(rated.length)} clauses stand highest, at a median of ${sayNumber(last)} or more.`;
  }
  return `By ${plain(criterion)} ${sayCount(highest.length)} clauses stand highest: ${joinWords(highest.map(nameWithFigures))}.`;
}

function sayContested(rated: readonly Rated[]): string {
  const judged = rated.filter(({ clause }) => clause.results[0]!.closeness !== "too-few");
  if (judged.length === 0) return "With so few raters nothing is said of how close together they are.";
  const contested = judged
    .filter(({ clause }) => clause.results[0]!.closeness === "contested")
    .sort((a, b) => b.summary.meanDeviation - a.summary.meanDeviation);
  if (contested.length === 0) return "By the rule that was fixed beforehand no clause is contested.";
  const named = contested.slice(0, MOST_CONTESTED).map(nameWithFigures);
  const more = contested.length - named.length;
  return `We do not agree on ${joinWords(more > 0 ? [...named, `${sayCount(more)} more`] : named)}.`;
}

/** In the order of the list, and after it what is in other words. */
function sayDecided(clauses: readonly BriefClause[], list: readonly string[]): string {
  const counts = new Map(list.map((outcome) => [outcome, 0]));
  for (const { decision } of clauses)
    if (decision?.isDecided) counts.set(decision.outcome, (counts.get(decision.outcome) ?? 0) + 1);
  const decided = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (decided === 0) return "";
  const outcomes = [...counts]
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${plain(outcome)} ${count}`)
    .join(", ");
  const open = clauses.length - decided;
  return `Decided: ${outcomes}${open > 0 ? `; not decided: ${open}` : ""}.`;
}

function nameWithFigures({ clause, summary }: Rated): string {
  const number = clause.number && clause.title ? `clause ${clause.number}, ` : "";
  const name = clause.title ?? nameClause(clause);
  return `**${plain(name)}** (${number}median ${sayNumber(summary.median)}, ${saySpread(summary)})`;
}

/** What stands in a title must not end what it makes bold. */
const plain = (words: string) => capital(words.replaceAll("**", ""));
