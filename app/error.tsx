"use client";

import { Button } from "@/components/ui/button";
import styles from "./message.module.css";

/** What a page shows when it could not be made: the database may be away for a moment. */
export default function PageError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <main id="main" className={styles.message}>
      <title>Error · Clausemark</title>
      <h1>This page could not be shown</h1>
      <p>The server or its database did not answer as expected. What was saved is safe.</p>
      <p>
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
      </p>
      {error.digest && <p className={styles.small}>For whoever runs the server: {error.digest}</p>}
    </main>
  );
}
