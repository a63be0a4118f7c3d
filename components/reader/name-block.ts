import type { OpenText } from "@/components/annotations/place-notes";
import { clauseAt } from "@/components/annotations/place-notes";

type Named = Pick<OpenText, "blocks" | "clauses">;

const NOUNS = {
  title: "the title",
  heading: "the heading",
  paragraph: "paragraph",
  "list-item": "item",
  quote: "quotation",
  "table-cell": "cell",
} as const;

/** What each block is called in words: "paragraph 2 of clause 4", "the heading of clause 4", "the title". In text order. */
export function nameBlocks({ blocks, clauses }: Named): string[] {
  const counts = new Map<string, number>();
  return blocks.map(({ kind, start }) => {
    if (kind === "title") return NOUNS.title;
    const clause = clauseAt(clauses, start);
    const where = clause
      ? ` of ${clause.number ? `clause ${clause.number}` : `“${clause.title ?? "the unnumbered part"}”`}`
      : "";
    if (kind === "heading") return `${NOUNS.heading}${where}`;
    const key = `${clause?.id} ${kind}`;
    const ordinal = (counts.get(key) ?? 0) + 1;
    counts.set(key, ordinal);
    return `${NOUNS[kind]} ${ordinal}${where}`;
  });
}
