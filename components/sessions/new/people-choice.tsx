import styles from "./new-session.module.css";
import type { DraftProps } from "./session-draft";

/** Who of the team takes part, and how others come in. */
export function PeopleChoice({ material, draft, change }: DraftProps) {
  const { people } = material;
  const { personIds, admitsAll } = draft;
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
                checked={personIds.includes(id)}
                onChange={(event) =>
                  change({
                    personIds: event.target.checked ? [...personIds, id] : personIds.filter((each) => each !== id),
                  })
                }
              />
              <bdi>{name}</bdi>
              <small>{[group, !writes && "reads along"].filter(Boolean).join(", ")}</small>
            </label>
          ))}
        </div>
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
