import { sayClause } from "@/components/documents/clause-name";
import type { SessionView } from "@/lib/schemas/session";
import { sayCloseness } from "@/lib/statistics/say";
import { resultsOf } from "../session-words";
import styles from "./session-head.module.css";

type Props = { session: SessionView; chosen: readonly string[]; onChange: (clauseIds: string[]) => void };

/** Those that were discussed are chosen; any other can be asked again too. */
export function RoundClauses({ session, chosen, onChange }: Props) {
  return (
    <fieldset className={styles.clauses}>
      <legend>Clauses that are rated again</legend>
      <div>
        {session.clauses.map((clause) => {
          const closeness = resultsOf(session, clause.id)[0]?.result.closeness;
          return (
            <label key={clause.id}>
              <input
                type="checkbox"
                checked={chosen.includes(clause.id)}
                onChange={(event) =>
                  onChange(event.target.checked ? [...chosen, clause.id] : chosen.filter((id) => id !== clause.id))
                }
              />
              <bdi>{sayClause(clause)}</bdi>
              {closeness && <small>{sayCloseness(closeness)}</small>}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
