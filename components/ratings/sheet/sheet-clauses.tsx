import { TextBlocks } from "@/components/reader/text/text-blocks";
import type { EditionView, VersionView } from "@/lib/schemas/document";
import type { SheetClause } from "./sheet-clause";

type Clause = VersionView["clauses"][number];

/** The clauses of a text that are rated, in its order, each with its words set as the reader sets them. */
export function sheetClauses(
  edition: Pick<EditionView, "language" | "direction">,
  version: VersionView,
  isAsked: (clause: Clause) => boolean = ({ isRatable }) => isRatable,
): SheetClause[] {
  const { id: versionId, text, blocks } = version;
  return version.clauses.filter(isAsked).map(({ id, slug, number, title, start, end, apparatus }) => {
    const own = blocks.filter((block) => block.start >= start && block.end <= end);
    // The row is called by the clause's heading.
    const isNamed = title !== null && own[0]?.kind === "heading" && own.length > 1;
    const words = isNamed ? own.slice(1) : own;
    return {
      id,
      slug,
      number,
      title,
      evidence: apparatus && {
        evidenceGrade: apparatus.evidenceGrade,
        evidenceMeaning: apparatus.evidenceMeaning,
        writtenForVersion: apparatus.writtenForVersion,
      },
      text: (
        <TextBlocks
          versionId={versionId}
          lang={edition.language}
          dir={edition.direction === "RTL" ? "rtl" : "ltr"}
          text={text}
          blocks={words}
        />
      ),
    };
  });
}
