import { Button } from "@/components/ui/button";
import { isGivenElsewhere } from "@/components/ratings/rating-store";
import type { Judgement, Pending } from "@/components/ratings/significance-state";
import styles from "./sheet-row.module.css";
import { sayAnswer } from "./sheet-words";
import type { Criterion } from "./values";

type Props = {
  name: string;
  pending: Pending;
  elsewhere: Judgement | null;
  criterion: Criterion;
  onRetry: () => void;
  onDiscard: () => void;
};

/** An answer that did not reach the server, why, and what one can do. It stays on this device meanwhile. */
export function RowProblem({ name, pending, elsewhere, criterion, onRetry, onDiscard }: Props) {
  const own = sayAnswer(pending, criterion);
  return (
    <div role="alert" className={styles.problem}>
      {isGivenElsewhere(pending) ? (
        <>
          <p>
            <b>{name} was rated on another device meanwhile.</b> There: {sayAnswer(elsewhere, criterion)}
            {elsewhere?.reason && ` (${elsewhere.reason})`}. Here: {own}.
          </p>
          <Button size="small" onClick={onRetry}>
            Keep this one
          </Button>
          <Button size="small" onClick={onDiscard}>
            Take the other
          </Button>
        </>
      ) : (
        <>
          <p>
            <b>
              {name}: {own} is not saved yet.
            </b>{" "}
            {pending.problem?.message}
          </p>
          <Button size="small" onClick={onRetry}>
            Try again
          </Button>
          <Button size="small" variant="quiet" onClick={onDiscard}>
            Leave it
          </Button>
        </>
      )}
    </div>
  );
}
