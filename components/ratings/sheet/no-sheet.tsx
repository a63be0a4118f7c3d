import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import styles from "./rating-sheet.module.css";
import type { Criterion } from "./values";

/** For whoever cannot rate: why, and what is asked of the others. */
export function NoSheet({ documentId, criterion, why }: { documentId: string; criterion: Criterion; why: string }) {
  return (
    <main id="main" className={styles.sheet}>
      <h1 className={styles.question} dir="auto">
        {criterion.question}
      </h1>
      <Notice>
        <p>{why}</p>
      </Notice>
      <dl className={styles.scale}>
        {criterion.steps.map(({ name, meaning, least, greatest }) => (
          <div key={least}>
            <dt dir="auto">
              {name} {least !== greatest && <small>{`${least}–${greatest}`}</small>}
            </dt>
            <dd dir="auto">{meaning}</dd>
          </div>
        ))}
      </dl>
      <Link href={`/documents/${documentId}`}>Back to the text</Link>
    </main>
  );
}
