import { SelectField } from "@/components/ui/select-field";
import styles from "./new-session.module.css";
import type { DraftProps } from "./session-draft";

/** Who of the team takes part, and how others come in. */
export function PeopleChoice({ material, draft, change }: DraftProps) {
  const { people } = material;
  const { personIds, recorderId, admitsAll } = draft;
  const writers = people.filter(({ writes }) => writes);
  return (
    <fieldset className={styles.group}>
      <legend>Who takes part</legend>
      {people.length === 0 ? (
        <p className={styles.quiet}>
          Nobody else is in the team yet. People come in by a link with their name, without an account.
        </p>
      ) : (
        <div className={styles.people} role="group" aria-label="People of the team">
          {people.map(({ id, name, group, writes }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={personIds.includes(id) || id === recorderId}
                disabled={id === recorderId}
                onChange={(event) =>
                  change({
                    personIds: event.target.checked ? [...personIds, id] : personIds.filter((each) => each !== id),
                  })
                }
              />
              <bdi>{name}</bdi>
              <small>
                {[group, !writes && "reads along", id === recorderId && "records"].filter(Boolean).join(", ")}
              </small>
            </label>
          ))}
        </div>
      )}
      {writers.length > 0 && (
        <SelectField
          label="Recorder, for answers that come on paper or by telephone"
          value={recorderId ?? ""}
          hint={recorderId && "Enters them for those whom you add in the lobby, and does not rate."}
          onChange={(event) => change({ recorderId: event.target.value || null })}
        >
          <option value="">Nobody</option>
          {writers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <fieldset className={styles.checks}>
        <legend>Guests, by a link and their name</legend>
        <label>
          <input type="radio" name="admitsAll" checked={!admitsAll} onChange={() => change({ admitsAll: false })} />
          You let each of them in
        </label>
        <label>
          <input type="radio" name="admitsAll" checked={admitsAll} onChange={() => change({ admitsAll: true })} />
          Everybody with the link comes in at once
        </label>
      </fieldset>
    </fieldset>
  );
}
