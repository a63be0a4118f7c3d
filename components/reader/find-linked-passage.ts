import type { Resolution } from "@/lib/anchoring/resolve";
import type { LinkedPassage } from "@/lib/anchoring/linked-passage";
import type { Span } from "./text/passage";

type Found = { status: "found" | "changed"; span: Span } | { status: "missing" };

/** Where the passage of an address is in the open text; honest about words that have changed or gone. */
export async function findLinkedPassage(text: string, openVersionId: string, link: LinkedPassage): Promise<Found> {
  const { quote, start, end } = link;
  const ending = link.ending ?? quote;
  const isHere = text.startsWith(quote.exact, start) && text.slice(0, end).endsWith(ending.exact);
  if (link.versionId === openVersionId && isHere) return { status: "found", span: { start, end } };

  // The search is not needed to read, so it is not in the page.
  const [{ resolve }, { prepareText }] = await Promise.all([
    import("@/lib/anchoring/resolve"),
    import("@/lib/anchoring/prepare-text"),
  ]);
  const prepared = prepareText(text);
  const first = resolve(prepared, quote, { start, end: start + quote.exact.length });
  const last = link.ending ? resolve(prepared, ending, { start: end - ending.exact.length, end }) : first;
  if (first.status === "orphaned" || last.status === "orphaned" || first.start >= last.end)
    return { status: "missing" };
  const isSame = [first, last].every(({ status }: Resolution) => status === "exact" || status === "moved");
  return { status: isSame ? "found" : "changed", span: { start: first.start, end: last.end } };
}
