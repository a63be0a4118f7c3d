import type { ReactNode } from "react";
import { TextBlocks } from "@/components/reader/text/text-blocks";
import type { VersionView } from "@/lib/schemas/document";
import type { SessionView } from "@/lib/schemas/session";

/** The words of each clause of the session in each of its texts: version id, then clause id. Set on the server. */
export function clauseTexts(
  { versions, clauses }: SessionView,
  texts: readonly VersionView[],
): Map<string, Map<string, ReactNode>> {
  return new Map(
    texts.map(({ id, text, blocks, clauses: placed }) => {
      const { language, direction } = versions.find((version) => version.id === id)!;
      const words = clauses.flatMap((clause) => {
        const place = placed.find((each) => each.id === clause.id);
        if (!place) return [];
        const own = blocks.filter((block) => block.start >= place.start && block.end <= place.end);
        // The clause is called by its heading.
        const isNamed = place.title !== null && own[0]?.kind === "heading" && own.length > 1;
        const set = (
          <TextBlocks
            key={clause.id}
            versionId={id}
            lang={language}
            dir={direction === "RTL" ? "rtl" : "ltr"}
            text={text}
            blocks={isNamed ? own.slice(1) : own}
          />
        );
        return [[clause.id, set] as const];
      });
      return [id, new Map<string, ReactNode>(words)];
    }),
  );
}
