import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./link-switch.module.css";

type Props = {
  /** What is chosen here, for those who do not see it. */
  label: string;
  options: readonly { href: string; label: ReactNode; isCurrent: boolean }[];
};

/** A choice of few, side by side, that stands in the address: it works without JavaScript, and a link keeps it. */
export function LinkSwitch({ label, options }: Props) {
  return (
    <nav className={styles.switch} aria-label={label} data-not-drawn="" data-off-paper="">
      {options.map((option) => (
        <Link key={option.href} href={option.href} scroll={false} replace aria-current={option.isCurrent || undefined}>
          {option.label}
        </Link>
      ))}
    </nav>
  );
}
