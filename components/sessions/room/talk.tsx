"use client";

import type { ThreadDto } from "@/lib/schemas/thread";
import type { SessionView } from "@/lib/schemas/session";
import { ClauseNotes } from "./clause-notes";
import { OwnRating } from "./own-rating";
import { Quotes } from "./quotes";
import { Reasons } from "./reasons";

type Props = {
  clause: SessionView["clauses"][number];
  versionId: string;
  notes: readonly ThreadDto[];
};

/** What was said of the clause, and one's own part in it. */
export function Talk({ clause, versionId, notes }: Props) {
  return (
    <>
      <Reasons clauseId={clause.id} />
      <ClauseNotes clause={clause} versionId={versionId} notes={notes} />
      <OwnRating clauseId={clause.id} />
      <Quotes clause={clause} versionId={versionId} />
    </>
  );
}
