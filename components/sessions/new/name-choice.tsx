import { MIN_ANONYMOUS_RATERS } from "@/lib/sessions/transitions";
import styles from "./new-session.module.css";
import type { DraftProps } from "./session-draft";

/** Whether the reveal shows who said what. */
export function NameChoice({ material, draft, change }: DraftProps) {
  const { isNamed, personIds, recorderId, facilitatorRates } = draft;
  const chosen =
    material.people.filter(({ id, writes }) => writes && id !== recorderId && personIds.includes(id)).length +
    (facilitatorRates ? 1 : 0);
  const missing = MIN_ANONYMOUS_RATERS - chosen;
  return (
    <fieldset className={styles.group}>
      <legend>At the reveal</legend>
      <div className={styles.radios}>
        <label>
          <input type="radio" name="isNamed" checked={!isNamed} onChange={() => change({ isNamed: false })} />
          <b>Anonymous</b>
          <small>
            Everybody sees the values and reasons, nobody sees whose: each has another pseudonym for each clause and
            round. It needs five who rate, because of fewer one can guess.
          </small>
        </label>
        <label>
          <input type="radio" name="isNamed" checked={isNamed} onChange={() => change({ isNamed: true })} />
          <b>Named</b>
          <small>Everybody sees who gave which value and reason. It can be any number of people.</small>
        </label>
      </div>
      {!isNamed && missing > 0 && (
        <p className={styles.quiet} role="status">
          {`You have chosen ${chosen} who rate: ${missing} more must come in before a round can open.`}
        </p>
      )}
    </fieldset>
  );
}
