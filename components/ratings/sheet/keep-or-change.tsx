import { useSingleKeys } from "@/components/reader/use-single-keys";
import type { Judgement } from "@/components/ratings/significance-state";
import { Button } from "@/components/ui/button";
import { type Earlier, sayEarlier } from "./earlier";
import styles from "./keep-or-change.module.css";
import type { Criterion } from "./values";

type Props = { earlier: Earlier; criterion: Criterion; judgement: Judgement; onKeep: () => void };

/** One's own earlier answer, and a press that gives it again: it counts in this round only once it is given. */
export function KeepOrChange({ earlier, criterion, judgement, onKeep }: Props) {
  const [singleKeys] = useSingleKeys();
  const { value, cannotJudge, reason } = earlier.judgement;
  const isKept = judgement.value === value && judgement.cannotJudge === cannotJudge;
  return (
    <div className={styles.earlier} data-earlier="">
      <p>
        {sayEarlier(earlier, criterion)} Keep or change: both are fine.
        {reason && (
          <>
            {" "}
            <q dir="auto">{reason}</q>
          </>
        )}
      </p>
      <Button size="small" aria-pressed={isKept} onClick={onKeep}>
        {singleKeys && <kbd aria-hidden>S</kbd>} {value === null ? "Keep it" : `Keep ${value}`}
      </Button>
    </div>
  );
}
