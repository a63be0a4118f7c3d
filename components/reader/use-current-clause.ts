import { useEffect, useState } from "react";
import { type OpenText, clauseAt } from "@/components/annotations/place-notes";

/** The upper third of the viewport, below the bars, is where one reads: the last block that reaches into it tells the clause. */
const READING_ZONE = "-112px 0px -66% 0px";

/** The slug of the clause one is reading; it follows the scroll. */
export function useCurrentClause({ id, clauses }: Pick<OpenText, "id" | "clauses">): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const reached = new Set<number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const start = Number((target as HTMLElement).dataset.start);
          if (isIntersecting) reached.add(start);
          else reached.delete(start);
        }
        // Between two blocks, in a rating strip, one is still in the clause above.
        if (reached.size > 0) setCurrent(clauseAt(clauses, Math.max(...reached))?.slug ?? null);
      },
      { rootMargin: READING_ZONE },
    );
    document.querySelectorAll(`[data-version-id="${id}"] [data-start]`).forEach((block) => observer.observe(block));
    return () => observer.disconnect();
  }, [id, clauses]);
  return current;
}
