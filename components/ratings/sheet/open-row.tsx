"use client";

import type { KeyboardEvent } from "react";
import type { Judgement } from "@/components/ratings/significance-state";
import { Badge } from "@/components/ui/badge";
import { CannotJudgeButtons } from "./cannot-judge-buttons";
import type { Earlier } from "./earlier";
import { KeepOrChange } from "./keep-or-change";
import styles from "./open-row.module.css";
import type { RowActs } from "./sheet-acts";
import type { SheetClause, SheetEdition } from "./sheet-clause";
import { nameShortly } from "./sheet-words";
import { type Criterion, stepAt } from "./values";

type Props = {
  clause: SheetClause;
  edition: SheetEdition;
  criterion: Criterion;
  judgement: Judgement;
  earlier: Earlier | undefined;
  /** Who will read the reason. */
  reasonHint: string;
  acts: RowActs;
};

/** What an open row has besides: the clause's words and what they are worth, the steps in words, one line of why. */
export function OpenRow({ clause, edition, criterion, judgement, earlier, reasonHint, acts }: Props) {
  const { id, evidence, text } = clause;
  const at = stepAt(judgement.value, criterion);
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    if (event.key === "Enter") acts.next();
    else acts.toTrack(id);
  }
  return (
    <>
      {earlier && (
        <KeepOrChange earlier={earlier} criterion={criterion} judgement={judgement} onKeep={() => acts.keep(id)} />
      )}
      <div className={styles.words}>
        {text}
        <p className={styles.worth}>
          {edition.standing && <Badge tone="warn">{edition.standing}</Badge>}
          {evidence && (
            <span>
              <b>Evidence {evidence.evidenceGrade}</b>{" "}
              <span lang={edition.lang} dir="auto">
                {evidence.evidenceMeaning}
              </span>
              {evidence.writtenForVersion && ` (written for version ${evidence.writtenForVersion})`}
            </span>
          )}
        </p>
      </div>
      <div className={styles.side}>
        <ol className={styles.meanings} aria-hidden>
          {criterion.steps.map(
            ({ name, meaning }, index) =>
              // Of nine steps only some have words.
              meaning && (
                // For pointers: keys have the digits, and a screen reader the buttons on the track.
                // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
                <li key={index} data-current={index === at || undefined} onClick={() => acts.step(id, index)}>
                  <kbd>{index + 1}</kbd> <b>{name !== String(index + 1) && name}</b> {meaning}
                </li>
              ),
          )}
        </ol>
        <input
          type="text"
          className={styles.reason}
          maxLength={500}
          dir="auto"
          data-reason=""
          aria-label={`Why, of ${nameShortly(clause)}, in one line`}
          placeholder={reasonHint}
          value={judgement.reason}
          onChange={(event) => acts.write(id, event.target.value)}
          onBlur={() => acts.settle(id)}
          onKeyDown={onKeyDown}
        />
        <CannotJudgeButtons
          current={judgement.cannotJudge}
          onChoose={(cannotJudge) => {
            acts.answer(id, { value: null, cannotJudge }, 0);
            acts.toTrack(id);
          }}
          onEscape={() => acts.toTrack(id)}
        />
      </div>
    </>
  );
}
