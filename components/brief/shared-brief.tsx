"use client";

import { useEffect, useState } from "react";
import { useLinkToken } from "@/components/people/use-link-token";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ApiError, ask } from "@/lib/api-client";
import { sayStatus } from "@/lib/brief/brief-words";
import type { SharedBrief as Shared } from "@/lib/schemas/brief";
import bar from "./brief-bar.module.css";
import { BriefSheet } from "./brief-sheet";
import styles from "./shared-brief.module.css";

const NO_TOKEN = "This link is not whole. Copy all of it from where it was sent to you.";

/** What the holder of a link reads: the brief, and nothing else of the team. */
export function SharedBrief() {
  const token = useLinkToken();
  const [found, setFound] = useState<Shared | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    if (!token) return;
    const controller = new AbortController();
    ask<Shared>("/brief-links/reading", { method: "POST", body: { token }, signal: controller.signal })
      .then(setFound)
      .catch((error: unknown) => {
        if (error instanceof ApiError) setProblem(error.message);
        else if (!controller.signal.aborted) throw error;
      });
    return () => controller.abort();
  }, [token]);

  if (!found) {
    const said = token === null ? NO_TOKEN : problem;
    return (
      <main id="main" className={styles.waiting}>
        <h1>A brief</h1>
        {said ? <Notice tone="bad">{said}</Notice> : <p>Opening the brief…</p>}
      </main>
    );
  }
  return (
    <>
      <div className={bar.bar} data-off-paper="">
        <p className={bar.status}>{sayStatus(found.frozenAt)}</p>
        <Button onClick={() => window.print()}>Print</Button>
      </div>
      <BriefSheet {...found} />
    </>
  );
}
