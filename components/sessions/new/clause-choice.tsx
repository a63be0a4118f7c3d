import { sayClause } from "@/components/documents/clause-name";
import { Segmented } from "@/components/ui/segmented";
import styles from "./new-session.module.css";
import { clausesOf, TRIAL_CLAUSES, type DraftProps } from "./session-draft";

/** Which clauses are rated: all of them, a few as a trial, or those that are ticked. */
export function ClauseChoice({ material, draft, change }: DraftProps) {
  const clauses = clausesOf(material, draft);
  const { which, some } = draft;
  const isLong = clauses.length > TRIAL_CLAUSES;
  return (
    <fieldset className={styles.group}>
      <legend>Clauses to rate</legend>
      <Segmented
        legend="Which clauses"
        value={which}
        options={[
          { value: "all" as const, label: `All ${clauses.length}` },
          ...(isLong ? [{ value: "three" as const, label: "Three, as a trial" }] : []),
          { value: "some" as const, label: "Choose" },
        ]}
        onChange={(next) => change({ which: next })}
      />
      {which === "some" && (
        <div className={styles.checks} role="group" aria-label="Clauses">
          {clauses.map((clause) => (
            <label key={clause.id}>
              <input
                type="checkbox"
                checked={some.includes(clause.id)}
                onChange={(event) =>
                  change({
                    some: event.target.checked ? [...some, clause.id] : some.filter((id) => id !== clause.id),
                  })
                }
              />
              <bdi>{sayClause(clause)}</bdi>
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
