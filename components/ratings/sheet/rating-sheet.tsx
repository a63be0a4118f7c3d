"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./rating-sheet.module.css";
import type { SheetClause, SheetEdition } from "./sheet-clause";
import { SheetView } from "./sheet-view";
import { type SheetSource, useSheetStore } from "./use-sheet-store";

type Props = SheetSource & {
  clauses: readonly SheetClause[];
  edition: SheetEdition;
  reasonHint: string;
  options: ReactNode;
};

/** The sheet of one's standing answers, which one can change at any time. */
export function RatingSheet({ clauses, edition, reasonHint, options, ...source }: Props) {
  const { documentId, significance } = source;
  const { criterion } = significance;
  const { ratings, judging, signIn } = useSheetStore(source);
  return (
    <>
      <SheetView
        criterion={criterion}
        ratings={ratings}
        judging={judging}
        clauses={clauses}
        edition={edition}
        reasonHint={reasonHint}
        options={options}
      >
        <p className={styles.back}>
          <Link href={`/documents/${documentId}`}>Back to the text</Link>
          <Link href={`/documents/${documentId}/significance?criterion=${criterion.id}`}>
            What the team makes of it
          </Link>
        </p>
      </SheetView>
      {signIn}
    </>
  );
}
