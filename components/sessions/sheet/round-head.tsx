import Link from "next/link";
import styles from "./round-head.module.css";

type Props = { sessionId: string; title: string; round: number | null };

/** The bar above the sheet: where one is, and the way back. */
export function RoundHead({ sessionId, title, round }: Props) {
  return (
    <header className={styles.bar} data-bar="">
      <Link href={`/sessions/${sessionId}`} className={styles.back}>
        <span aria-hidden>←</span> <span className={styles.words}>Back to the session</span>
      </Link>
      <p className={styles.title}>
        <span dir="auto">{title}</span>
      </p>
      {round !== null && <p className={styles.round}>Round {round}</p>}
    </header>
  );
}
