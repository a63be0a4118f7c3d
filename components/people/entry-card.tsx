import type { ReactNode } from "react";
import styles from "./entry-card.module.css";

/** The narrow column of the pages one meets before being in a team. */
export function EntryCard({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main id="main" className={styles.entry}>
      <h1>{title}</h1>
      {children}
    </main>
  );
}
