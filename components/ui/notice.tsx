import type { ReactNode } from "react";
import styles from "./notice.module.css";

/** A sentence that stays where it is needed. `bad` is read out at once, the others when there is a pause. */
export function Notice({
  tone = "plain",
  children,
}: {
  tone?: "plain" | "good" | "warn" | "bad";
  children: ReactNode;
}) {
  return (
    <div role={tone === "bad" ? "alert" : "status"} className={`${styles.notice} ${styles[tone]}`}>
      {children}
    </div>
  );
}
