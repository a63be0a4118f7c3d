import type { SessionView } from "@/lib/schemas/session";
import styles from "./question.module.css";

/** What is asked of each clause, and the steps one answers on. */
export function Question({ session: { criterion, clauses, isNamed } }: { session: SessionView }) {
  const { question, steps } = criterion;
  return (
    <section className={styles.question} aria-labelledby="question">
      <h2 id="question">
        {clauses.length === 1 ? "What is asked of the clause" : `What is asked of each of ${clauses.length} clauses`}
      </h2>
      <p className={styles.words} dir="auto">
        {question}
      </p>
      <ol className={styles.steps}>
        {steps.map(({ name, meaning, least, greatest }, at) => (
          <li key={at} dir="auto">
            <b>{name}</b>
            {least !== greatest && <small>{`${least}–${greatest}`}</small>}
            <span>{meaning}</span>
          </li>
        ))}
      </ol>
      <p className={styles.quiet}>
        {isNamed
          ? "Until the reveal nobody sees what others answer; then everybody sees who answered what."
          : "Until the reveal nobody sees what others answer; then everybody sees all answers, and nobody whose they are."}{" "}
        Whoever administers the database could read them before.
      </p>
    </section>
  );
}
