import { sayReason } from "@/components/ratings/significance-words";
import { sayClause } from "@/components/documents/clause-name";
import { sayNumber, saySpread } from "@/lib/statistics/say";
import type { Summary } from "@/lib/statistics/summarise";
import type { DrawnRating, NamedClause } from "./clause-results";
import type { Order } from "./order-results";

/** The median with its spread, never alone: by what the clauses are in order of, or the middle half, or all below five. */
export function saySummary(summary: Summary, order: Order): string {
  const middle = `Median ${sayNumber(summary.median)}`;
  if (order === "spread") return `${middle}, on average ${sayNumber(summary.meanDeviation)} from it`;
  return `${middle}, ${saySpread(summary)}`;
}

/** "Clause 5", or the title of one without a number. */
export function shortName({ number, title }: NamedClause): string {
  return sayClause({ number, title: number ? null : title });
}

/** What somebody gave, without their reason: "79, Major, was 60 before seeing others’ values". */
export function sayRating({ value, cannotJudge, earlier }: DrawnRating, stepName: string | null): string {
  const now = value === null ? `cannot judge: ${sayReason(cannotJudge)}` : [value, stepName].filter(Boolean).join(", ");
  if (!earlier || earlier.value === value) return now;
  const when = earlier.round === undefined ? "before seeing others’ values" : `in round ${earlier.round}`;
  return `${now}, was ${earlier.value ?? "“cannot judge”"} ${when}`;
}

/** Where the clause stands in the reader. */
export function clauseHref(documentId: string, { slug, versionId }: NamedClause): string {
  return `/documents/${documentId}${versionId ? `?version=${versionId}` : ""}#${slug}`;
}
