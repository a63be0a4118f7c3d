import { Fragment, type ReactNode } from "react";
import { nameClause } from "@/components/annotations/place-notes";
import { ClauseRating } from "@/components/ratings/clause-rating";
import type { ClauseView, EditionView, VersionView } from "@/lib/schemas/document";
import { Apparatus } from "./apparatus";
import { BlockNotes } from "./block-notes";
import { ClauseActions, DocumentActions } from "./clause-actions";
import { TextBlocks } from "./text/text-blocks";

type Props = {
  edition: EditionView;
  version: VersionView;
  /** Of the document: stands above a text that has no title of its own. */
  title: string;
  underTitle: ReactNode;
  /** See TextBlocks. */
  contentOf?: (block: VersionView["blocks"][number]) => ReactNode;
};

/** The text with what stands beside it: under the title, under each clause's heading, and below each clause. */
export function VersionText({ edition, version, title, underTitle, contentOf }: Props) {
  const { blocks } = version;
  const belowTitle = (
    <>
      {underTitle}
      <DocumentActions />
    </>
  );
  const titleAt = blocks.findIndex(({ kind }) => kind === "title");
  const { begin, end } = placeClauses(version);

  return (
    <TextBlocks
      versionId={version.id}
      lang={edition.language}
      dir={edition.direction === "RTL" ? "rtl" : "ltr"}
      text={version.text}
      blocks={blocks}
      heading={titleAt < 0 ? { title, below: belowTitle } : undefined}
      contentOf={contentOf}
      idOf={(_, at) => begin.get(at)?.[0]?.slug}
      after={(block, at) => (
        <>
          {at === titleAt && belowTitle}
          <BlockNotes start={block.start} />
          {begin.get(at)?.map((clause) => (
            <ClauseActions key={clause.id} clauseId={clause.id} slug={clause.slug} name={nameClause(clause)} />
          ))}
          {end.get(at)?.map((clause) => (
            <Fragment key={clause.id}>
              {clause.apparatus && <Apparatus apparatus={clause.apparatus} lang={edition.language} />}
              {clause.isRatable && (
                <ClauseRating
                  clauseId={clause.id}
                  name={clause.number ? `Clause ${clause.number}` : nameClause(clause)}
                />
              )}
            </Fragment>
          ))}
        </>
      )}
    />
  );
}

type Placed = ReadonlyMap<number, ClauseView[]>;

/** The clauses that begin and that end with each block, by its place among the blocks. */
function placeClauses({ blocks, clauses }: Pick<VersionView, "blocks" | "clauses">): { begin: Placed; end: Placed } {
  const begin = new Map<number, ClauseView[]>();
  const end = new Map<number, ClauseView[]>();
  const add = (map: Map<number, ClauseView[]>, at: number, clause: ClauseView) =>
    map.set(at, [...(map.get(at) ?? []), clause]);
  /** The first block that starts at or after an offset: they are in order, and a long text has thousands. */
  const firstFrom = (offset: number) => {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (blocks[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  for (const clause of clauses) {
    const first = firstFrom(clause.start);
    const last = firstFrom(clause.end) - 1;
    if (first > last) continue;
    add(begin, first, clause);
    add(end, last, clause);
  }
  return { begin, end };
}
