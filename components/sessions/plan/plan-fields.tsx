import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { PlanProblem } from "@/lib/sessions/plan";
import { zoneName } from "../local-time";
import type { PlanRow } from "./plan-draft";
import styles from "./plan.module.css";

type Props = {
  rows: readonly PlanRow[];
  onChange: (rows: PlanRow[]) => void;
  /** What is wrong, once somebody has tried. */
  problems: readonly PlanProblem[];
  /** Where rounds can be left out one by one. */
  mayRemove?: boolean;
};

/** When each round opens and closes, in one's own time zone, which is named. */
export function PlanFields({ rows, onChange, problems, mayRemove = false }: Props) {
  const change = (at: number, part: Partial<PlanRow>) =>
    onChange(rows.map((row, each) => (each === at ? { ...row, ...part } : row)));
  const errorOf = (at: number, field: PlanProblem["field"]) =>
    problems.find((problem) => problem.at === at && problem.field === field)?.message;
  return (
    <div className={styles.rounds}>
      <p className={styles.zone}>{`Times in your time zone, ${zoneName()}. The others see them in theirs.`}</p>
      {rows.map((row, at) => (
        <fieldset key={at} className={styles.round} disabled={row.has === "closed"}>
          <legend>
            Round {at + 1}
            {row.has && <span>{row.has === "closed" ? " has been held" : " is open"}</span>}
          </legend>
          <TextField
            label="Opens"
            type="datetime-local"
            value={row.opensAt}
            disabled={row.has !== null}
            error={errorOf(at, "opensAt")}
            onChange={(event) => change(at, { opensAt: event.target.value })}
          />
          <TextField
            label="Closes"
            type="datetime-local"
            value={row.closesAt}
            hint={row.closesAt === "" ? "Without a time the facilitator closes it." : undefined}
            error={errorOf(at, "closesAt")}
            onChange={(event) => change(at, { closesAt: event.target.value })}
          />
          <div className={styles.end}>
            <label>
              <input
                type="checkbox"
                checked={row.revealsItself && row.closesAt !== ""}
                disabled={row.closesAt === ""}
                onChange={(event) => change(at, { revealsItself: event.target.checked })}
              />
              and is revealed at once
            </label>
            {mayRemove && row.has === null && (
              <Button
                size="small"
                variant="quiet"
                aria-label={`Remove round ${at + 1}`}
                onClick={() => onChange(rows.filter((_, each) => each !== at))}
              >
                Remove
              </Button>
            )}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
