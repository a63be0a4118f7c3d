import type { Metadata } from "next";
import Link from "next/link";
import styles from "./message.module.css";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main id="main" className={styles.message}>
      <h1>There is nothing at this address</h1>
      <p>It may have been removed, or you may not be in the team it belongs to.</p>
      <p>
        <Link href="/">Go to your team</Link>
      </p>
    </main>
  );
}
