import type { DocumentView } from "@/lib/schemas/document";
import type { Criterion } from "./values";

/** The sentence that stands in the place of the sheet; null for whoever may rate. */
export function whyNotRate(
  { can, isArchived, people }: DocumentView,
  personId: string,
  { name, isAsked }: Criterion,
  clauseCount: number,
): string | null {
  const isObserver = people.some(({ id, role, hasLeft }) => id === personId && role === "OBSERVER" && !hasLeft);
  if (isObserver) return "You observe in this team: you read, and do not rate. This is what the others are asked.";
  if (isArchived) return "This document is archived. What was rated stays as it was.";
  if (!can.write) return "You read this document, and do not rate it.";
  if (!isAsked) return `The team no longer rates by ${name}. What was given stays as it was.`;
  if (clauseCount === 0) return "This text has no clauses that are rated.";
  return null;
}
