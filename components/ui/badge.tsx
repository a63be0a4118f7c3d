import type { ReactNode } from "react";
import styles from "./badge.module.css";

/** A short word on something's standing. `warn` is for what must not be overlooked, like "Demo". */
export function Badge({
  tone = "plain",
  children,
}: {
  tone?: "plain" | "warn" | "good" | "accent";
  children: ReactNode;
}) {
  return <span className={`${styles.badge} ${styles[tone]}`}>{children}</span>;
}
