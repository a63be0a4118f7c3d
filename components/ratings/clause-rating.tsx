"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useNoteActs } from "@/components/annotations/notes-context";
import { Button } from "@/components/ui/button";
import { middleOf } from "@/lib/statistics/scale";
import { CannotJudgeMenu } from "./cannot-judge-menu";
import styles from "./clause-rating.module.css";
import { sayRatedVersion, WordsChanged } from "./rated-version";
import { RatingDetails } from "./rating-details";
import { ScaleStrip } from "./scale-strip";
import { useClauseSignificance, useSignificanceStore } from "./significance-context";
import type { Judgement } from "./significance-state";
import { describeMine, describeSummary } from "./significance-words";

type Props = { clauseId: string; name: string };

/** Below a clause: how significant one finds it. Nothing here hints at others' values before one's own is in. */
export function ClauseRating({ clauseId, name }: Props) {
  const store = useSignificanceStore();
  const { document, version, canWrite } = useNoteActs();
  const { judgement, mine, others, summary, pending } = useClauseSignificance(clauseId);
  const [isOpen, setIsOpen] = useState(false);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // What had the focus was "Cannot judge", which is gone once one has answered.
    if (isOpen && window.document.activeElement === window.document.body)
      section.current?.focus({ preventScroll: true });
  }, [isOpen]);
  const { criterion } = store;
  const raters = document.people.filter(({ role, hasLeft }) => role !== "OBSERVER" && !hasLeft).length;
  const value = judgement?.value ?? null;

  function give(change: Partial<Judgement>) {
    const reason = judgement?.reason ?? "";
    store.give(clauseId, { value: null, cannotJudge: null, reason, ...change });
    setIsOpen(true);
  }
  function giveStep(at: number) {
    const step = criterion.steps[at];
    if (!step) return;
    // A finer value in this step stands.
    if (value !== null && value >= step.least && value <= step.greatest) setIsOpen(true);
    else give({ value: middleOf(step) });
  }
  function onKeyDown(event: KeyboardEvent) {
    const isTyping = (event.target as Element).matches("input, textarea, select");
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
    event.preventDefault();
    giveStep(Number(event.key) - 1);
  }

  // Observers neither rate nor see what others gave: there is nothing to show.
  if (!canWrite && !judgement) return null;
  return (
    // The keys 1 to 5, or 9, are a short cut to the buttons inside.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={section}
      tabIndex={-1}
      className={styles.rate}
      aria-label={`${criterion.name} of ${name}`}
      data-own-keys
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <p>
          <b>{name}</b>{" "}
          {judgement ? (
            <span>
              {[
                others && describeSummary(summary, others, judgement, raters),
                describeMine(judgement),
                mine?.sawOthers && "after seeing others’ values",
                mine && !pending && sayRatedVersion(document, version.id, mine),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          ) : (
            <span>{criterion.question}</span>
          )}
        </p>
        {canWrite &&
          (judgement ? (
            <Button size="small" variant="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
              {isOpen ? "Close" : "Keep or change"}
            </Button>
          ) : (
            <CannotJudgeMenu current={null} onChoose={(cannotJudge) => give({ cannotJudge })} />
          ))}
      </div>
      {judgement && mine && !pending && (
        <WordsChanged clauseId={clauseId} mine={mine} onStands={() => give(judgement)} />
      )}
      <div className={styles.scale}>
        <ScaleStrip scale={criterion} summary={summary} others={others ?? []} mine={value} />
        <div className={styles.steps} data-steps={criterion.steps.length} role="group" aria-label={criterion.question}>
          {criterion.steps.map(({ name: step, meaning, least, greatest }, at) => (
            <button
              key={step}
              type="button"
              disabled={!canWrite}
              title={`${meaning} (${least} to ${greatest})`}
              aria-label={`${step}: ${meaning}, ${least} to ${greatest}`}
              aria-pressed={value !== null && value >= least && value <= greatest}
              onClick={() => giveStep(at)}
            >
              {step}
            </button>
          ))}
        </div>
      </div>
      {isOpen && canWrite && judgement && (
        <RatingDetails
          judgement={judgement}
          others={others}
          criterion={criterion}
          onSettle={(change) => give(change)}
        />
      )}
      {pending?.status === "failed" && (
        <div role="alert" className={styles.failed}>
          <p>
            <b>Your rating is not saved.</b> {pending.problem?.message}
          </p>
          <Button size="small" onClick={() => store.retry(clauseId)}>
            Try again
          </Button>
          <Button size="small" variant="quiet" onClick={() => store.discard(clauseId)}>
            Leave it
          </Button>
        </div>
      )}
    </section>
  );
}
