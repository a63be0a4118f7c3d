import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./app-header.module.css";
import { Menu } from "./menu";

export type HeaderTab = { href: string; label: string; isCurrent: boolean };

type Props = {
  /** Before everything, on a narrow screen only: the reader's button for its outline. */
  lead?: ReactNode;
  /** Where one is, widest first (the team switcher); hidden on a narrow screen when there is a title. */
  crumbs?: ReactNode;
  /** The thing on the page, for example the document's title. */
  title?: ReactNode;
  tabs?: readonly HeaderTab[];
  /** What can be done here; then who is signed in. */
  actions?: ReactNode;
  account?: ReactNode;
  /** What can be done here takes a row of its own on a narrow screen. */
  wraps?: boolean;
};

/** The bar above every page. On a phone: the title, the tabs folded into one button, the account. */
export function AppHeader({ lead, crumbs, title, tabs = [], actions, account, wraps = false }: Props) {
  const current = tabs.find((tab) => tab.isCurrent) ?? tabs[0];
  return (
    <header
      className={styles.bar}
      data-bar=""
      data-has-title={title ? "" : undefined}
      data-wraps={wraps ? "" : undefined}
    >
      {lead && <div className={styles.lead}>{lead}</div>}
      <Link href="/" className={styles.wordmark}>
        Clausemark
      </Link>
      <div className={styles.place}>
        {crumbs && <div className={styles.crumbs}>{crumbs}</div>}
        {crumbs && title && (
          <span aria-hidden className={styles.slash}>
            /
          </span>
        )}
        {title && <div className={styles.title}>{title}</div>}
      </div>
      {current && (
        <nav aria-label="Views of the document" className={styles.tabs}>
          {tabs.map((tab) => (
            <Link key={tab.href} href={tab.href} aria-current={tab.isCurrent ? "page" : undefined}>
              {tab.label}
            </Link>
          ))}
        </nav>
      )}
      {current && (
        <nav aria-label="Views of the document" className={styles.foldedTabs}>
          <Menu align="end" label={<>{current.label} ▾</>} name={`View: ${current.label}`}>
            {tabs.map((tab) => (
              <Link key={tab.href} href={tab.href} aria-current={tab.isCurrent ? "page" : undefined}>
                {tab.label}
              </Link>
            ))}
          </Menu>
        </nav>
      )}
      <div className={styles.end}>
        {actions}
        {account}
      </div>
    </header>
  );
}
