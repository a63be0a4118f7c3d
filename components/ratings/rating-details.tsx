"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { RatingDto, Significance } from "@/lib/schemas/rating";
import { useNotes } from "@/components/annotations/notes-context";
import { stepOf } from "@/lib/statistics/scale";
import { CannotJudgeMenu } from "./cannot-judge-menu";
import { sayRatedVersion } from "./rated-version";
import styles from "./rating-details.module.css";
import type { Judgement } from "./significance-state";
import { CANNOT_JUDGE } from "./significance-words";

/** One row is kept for each settled value, not for each movement: a value has settled when nothing moved for this long. */
const SETTLED_MS = 900;

type Props = {
  judgement: Judgement;
  others: readonly RatingDto[] | null;
  criterion: Significance["criterion"];
  onSettle: (judgement: Partial<Judgement>) => void;
};

/** Finer than a step: the exact number, one line of why, "cannot judge"; and what the others said, once one may know. */
export function RatingDetails({ judgement, others, criterion, onSettle }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const { least, greatest } = criterion;
  const isChanged = typed !== null || reason !== null;

  function settle() {
    if (!isChanged) return;
    const number = typed === null ? judgement.value : Number(typed);
    const isValue =
      number !== null && typed?.trim() !== "" && Number.isInteger(number) && number >= least && number <= greatest;
    const words = (reason ?? judgement.reason).trim();
    setTyped(null);
    setReason(null);
    if (typed !== null && !isValue) return;
    if (number === judgement.value && words === judgement.reason) return;
    onSettle(isValue ? { value: number, reason: words } : { cannotJudge: judgement.cannotJudge, reason: words });
  }
  const settleNow = useEffectEvent(settle);
  useEffect(() => {
    if (!isChanged) return;
    const timer = setTimeout(settleNow, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [isChanged, typed, reason]);
  useEffect(() => {
    const leave = () => settleNow();
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, []);

  return (
    // What was typed has settled once its field is left, too.
    <div className={styles.details} onBlur={settle}>
      <div className={styles.row}>
        <label>
          Value
          <input
            type="number"
            inputMode="numeric"
            min={least}
            max={greatest}
            step={1}
            value={typed ?? judgement.value ?? ""}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <label className={styles.why}>
          Why, in one line
          <input
            type="text"
            maxLength={500}
            value={reason ?? judgement.reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <CannotJudgeMenu
          current={judgement.cannotJudge}
          onChoose={(cannotJudge) => onSettle({ cannotJudge, reason: (reason ?? judgement.reason).trim() })}
        />
      </div>
      {others && others.length > 0 && (
        <ul className={styles.others} aria-label="What the others said">
          {others.map(({ id, person, value, cannotJudge, reason: why, sawOthers, versionId }) => (
            <li key={id}>
              <b>{person.name}</b>{" "}
              {value === null
                ? cannotJudge && CANNOT_JUDGE[cannotJudge].toLowerCase()
                : `${value}, ${stepOf(value, criterion)?.name ?? ""}`}
              {sawOthers && <small> after seeing others’ values</small>}
              <RatedOn versionId={versionId} />
              {why && " "}
              {why && <q dir="auto">{why}</q>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function RatedOn({ versionId }: { versionId: string }) {
  const { document, version } = useNotes();
  const words = sayRatedVersion(document, version.id, { versionId });
  return words && <small> {words}</small>;
}
