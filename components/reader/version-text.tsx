import { Fragment, type ReactNode } from "react";
import { nameClause } from "@/components/annotations/place-notes";
import { ClauseRating } from "@/components/ratings/clause-rating";
import type { EditionView, VersionView } from "@/lib/schemas/document";
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
};

/** The text with what stands beside it: under the title, under each clause's heading, and below each clause. */
export function VersionText({ edition, version, title, underTitle }: Props) {
  const { blocks, clauses } = version;
  const belowTitle = (
    <>
      {underTitle}
      <DocumentActions />
    </>
  );
  const titleAt = blocks.findIndex(({ kind }) => kind === "title");
  const places = clauses.map((clause) => {
    const inside = (each: { start: number }) => each.start >= clause.start && each.start < clause.end;
    return { clause, first: blocks.findIndex(inside), last: blocks.findLastIndex(inside) };
  });

  return (
    <TextBlocks
      versionId={version.id}
      lang={edition.language}
      dir={edition.direction === "RTL" ? "rtl" : "ltr"}
      text={version.text}
      blocks={blocks}
      heading={titleAt < 0 ? { title, below: belowTitle } : undefined}
      idOf={(_, at) => places.find(({ first }) => first === at)?.clause.slug}
      after={(block, at) => (
        <>
          {at === titleAt && belowTitle}
          <BlockNotes start={block.start} />
          {places
            .filter(({ first }) => first === at)
            .map(({ clause }) => (
              <ClauseActions key={clause.id} clauseId={clause.id} slug={clause.slug} name={nameClause(clause)} />
            ))}
          {places
            .filter(({ last }) => last === at)
            .map(({ clause }) => (
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
