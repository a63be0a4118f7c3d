"use client";

import type { RefObject } from "react";
import { Connection } from "@/components/reader/connection";
import { useSingleKeys } from "@/components/reader/use-single-keys";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import styles from "./sheet-head.module.css";
import type { SheetStanding } from "./sheet-standing";
import { StepMeanings } from "./step-meanings";
import type { Criterion } from "./values";

type Props = {
  head: RefObject<HTMLDivElement | null>;
  criterion: Criterion;
  done: number;
  total: number;
  standing: SheetStanding;
  canUndo: boolean;
  onUndo: () => void;
  onRetry: () => void;
  onDone: () => void;
  /** One has said so. */
  isDone: boolean;
  onKeys: () => void;
};

/** What stays in sight: the question, the words of the steps, how far one is, whether it is safe, and the keys. */
export function SheetHead(props: Props) {
  const { head, criterion, done, total, standing, canUndo, onUndo, onRetry, onDone, isDone, onKeys } = props;
  const [singleKeys] = useSingleKeys();
  return (
    <div ref={head} className={styles.head} data-bar="">
      <div className={styles.top}>
        <h1 dir="auto">{criterion.question}</h1>
        <div className={styles.standing}>
          <p>
            <b>
              {done} of {total}
            </b>
            <span className={styles.saved}>
              {" · "}
              <Saved standing={standing} />
              {isDone && " · you are done"}{" "}
            </span>
            <Connection />
          </p>
          {standing.kind === "unsaved" && (
            <Button size="small" onClick={onRetry}>
              Try again
            </Button>
          )}
          <Button size="small" aria-disabled={!canUndo} onClick={onUndo}>
            Undo
          </Button>
          <Button size="small" variant="primary" onClick={onDone}>
            Done
          </Button>
        </div>
      </div>
      <progress className={styles.progress} value={done} max={total} aria-label="Rated" />
      <div className={styles.columns}>
        <p className={styles.keys}>
          {singleKeys && (
            <>
              <span>
                <kbd>1</kbd>–<kbd>{criterion.steps.length}</kbd> step
              </span>
              <span>
                <kbd>←</kbd> <kbd>→</kbd> finer
              </span>
              <span>
                <kbd>Enter</kbd> next
              </span>
              <span>
                <kbd>X</kbd> cannot judge
              </span>
              <span>
                <kbd>Z</kbd> undo
              </span>
            </>
          )}
          <button type="button" onClick={onKeys}>
            {singleKeys ? <kbd>?</kbd> : null} all keys
          </button>
        </p>
        <StepMeanings criterion={criterion} />
      </div>
    </div>
  );
}

function Saved({ standing }: { standing: SheetStanding }) {
  if (standing.kind === "saving") return "saving…";
  if (standing.kind === "unsaved") return `${standing.count} not saved yet`;
  if (standing.at === null) return "each answer is saved as you give it";
  return (
    <>
      saved <RelativeTime at={standing.at} now="just now" />
    </>
  );
}
