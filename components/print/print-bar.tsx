"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
import styles from "./print-bar.module.css";

type Props = {
  /** Back to the text, as it was. */
  textHref: string;
  /** How many of the printed or left-out notes nobody else may read; the other choice's address. */
  privateNotes: { count: number; isLeftOut: boolean; otherHref: string };
  count: number;
};

/** On the screen only: prints the page, and lets one leave out what is for one's own eyes. */
export function PrintBar({ textHref, privateNotes, count }: Props) {
  const own =
    privateNotes.count === 1 ? "1 note that only you can read" : `${privateNotes.count} notes that only you can read`;
  return (
    <header className={styles.bar} data-bar="">
      <Link href={textHref}>Back to the text</Link>
      <p>
        {count === 1 ? "1 note" : `${count} notes`}
        {privateNotes.count > 0 && (
          <>
            {privateNotes.isLeftOut ? `, without ${own}. ` : `, ${own} among them. `}
            <Link href={privateNotes.otherHref} replace>
              {privateNotes.isLeftOut ? "Take them in" : "Leave them out"}
            </Link>
          </>
        )}
      </p>
      <Button variant="primary" onClick={() => window.print()}>
        Print
      </Button>
    </header>
  );
}
