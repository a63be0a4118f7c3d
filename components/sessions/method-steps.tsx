import type { SessionView } from "@/lib/schemas/session";
import { methodSteps } from "./method";
import styles from "./method-steps.module.css";

const SAID = { done: "Done", now: "Now", later: "Later" };

/** The method, from reading to the brief, and where the session is in it. */
export function MethodSteps({ session }: { session: SessionView }) {
  return (
    <section aria-labelledby="method">
      <h2 id="method" className={styles.label}>
        Method
      </h2>
      <ol className={styles.steps}>
        {methodSteps(session).map(({ label, is, count }) => (
          <li key={label} data-is={is} aria-current={is === "now" ? "step" : undefined}>
            <span>
              {label}
              <span className="visually-hidden">, {SAID[is].toLowerCase()}</span>
            </span>
            {count && <span className={styles.count}>{count}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
