import styles from "./sheet-head.module.css";
import type { Criterion } from "./values";

/** The names of the steps, above their columns; behind one press what each of them means. */
export function StepMeanings({ criterion }: { criterion: Criterion }) {
  const { steps } = criterion;
  return (
    <details className={styles.steps} data-steps={steps.length}>
      <summary title="What the steps mean">
        {steps.map(({ name }, at) => (
          <span key={at} dir="auto">
            {name}
            {at < steps.length - 1 && <span className="visually-hidden">, </span>}
          </span>
        ))}
        <i aria-hidden>?</i>
      </summary>
      <dl>
        {steps.map(({ name, meaning, least, greatest }, at) => (
          <div key={at}>
            <dt dir="auto">
              {name} {least !== greatest && <small>{`${least}–${greatest}`}</small>}
            </dt>
            <dd dir="auto">{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
