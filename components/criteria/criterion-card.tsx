import type { ReactNode } from "react";
import type { WordCriterion } from "@/lib/schemas/criterion";
import styles from "./criteria.module.css";

type Props = { words: WordCriterion; note?: string; children?: ReactNode };

/** A criterion as those who rate will meet it: the question, and what each step means. */
export function CriterionCard({ words: { name, question, scale, steps }, note, children }: Props) {
  const worded = steps.filter(({ meaning }) => meaning !== "");
  return (
    <li className={styles.card}>
      <div>
        <h3>
          {name} <small>{[scale.replace("-", " to "), note].filter(Boolean).join(" · ")}</small>
        </h3>
        <p>{question}</p>
        <dl className={styles.steps}>
          {worded.map((step, at) => (
            <div key={step.name} data-heat={1 + Math.round((at * 4) / (worded.length - 1))}>
              <dt>{step.name}</dt>
              <dd>{step.meaning}</dd>
            </div>
          ))}
        </dl>
      </div>
      {children && <div className={styles.acts}>{children}</div>}
    </li>
  );
}
