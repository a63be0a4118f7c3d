"use client";

import { useState } from "react";
import { sayClause } from "@/components/documents/clause-name";
import { WordDiff } from "@/components/documents/word-diff";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { ClauseChange, VersionPreview } from "@/lib/schemas/new-version";
import styles from "./difference.module.css";

type Props = {
  change: ClauseChange;
  knownClauses: VersionPreview["knownClauses"];
  lang: string;
  dir: "ltr" | "rtl";
  onSameAs: (blockIndex: number, clauseId: string | null) => void;
};

/** One clause: what becomes of it, its old and new words, and which clause of before it is. */
export function ClauseDifference({ change, knownClauses, lang, dir, onSameAs }: Props) {
  const { blockIndex, clauseId, before, after, kinds, wordsAdded, wordsRemoved, pieces } = change;
  const [isPairing, setIsPairing] = useState(false);
  const name = sayClause(after ?? before!);
  const isSameName = before !== null && after !== null && sayClause(before) === sayClause(after);
  return (
    <li>
      <div className={styles.head}>
        <h3 lang={lang} dir="auto">
          {name}
        </h3>
        {kinds.map((kind) => (
          <Badge key={kind} tone={kind === "removed" ? "warn" : kind === "added" ? "accent" : "plain"}>
            {kind}
          </Badge>
        ))}
        {wordsAdded + wordsRemoved > 0 && (
          <span className={styles.count}>
            {wordsAdded} {wordsAdded === 1 ? "word" : "words"} in, {wordsRemoved} out
          </span>
        )}
      </div>
      {blockIndex !== null && (
        <div className={styles.pairing}>
          {isPairing ? (
            <SelectField
              label="Same clause as"
              value={clauseId ?? ""}
              // The person asked for it by pressing the button that it replaces.
              // eslint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              onChange={(event) => onSameAs(blockIndex, event.target.value || null)}
            >
              <option value="">A new clause</option>
              {knownClauses.map(({ id, isInPrevious, ...known }) => (
                <option key={id} value={id}>
                  {sayClause(known)}
                  {isInPrevious ? "" : " (not in the version before)"}
                </option>
              ))}
            </SelectField>
          ) : (
            <>
              <span>
                {clauseId === null
                  ? "A new clause."
                  : isSameName
                    ? "The same clause, with its notes and ratings."
                    : `The clause that was ${before ? sayClause(before) : sayKnown(knownClauses, clauseId)}, with its notes and ratings.`}
              </span>
              <Button
                size="small"
                variant="quiet"
                aria-label={`Say which clause ${name} is`}
                onClick={() => setIsPairing(true)}
              >
                Not so?
              </Button>
            </>
          )}
        </div>
      )}
      {pieces.length > 0 && (
        <p lang={lang} dir={dir} className={styles.words}>
          <WordDiff pieces={pieces} />
        </p>
      )}
    </li>
  );
}

function sayKnown(knownClauses: VersionPreview["knownClauses"], clauseId: string): string {
  const known = knownClauses.find(({ id }) => id === clauseId);
  return known ? sayClause(known) : "another one";
}
