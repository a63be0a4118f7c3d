"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { KEEPING_WORDS, type Keeping } from "@/components/documents/new/keep-draft";
import styles from "@/components/documents/new/new-document.module.css";
import type { Me } from "@/components/documents/new/publish-bar";
import { SignInDialog } from "@/components/people/sign-in-dialog";
import { Button, buttonClass } from "@/components/ui/button";
import type { VersionPreview } from "@/lib/schemas/new-version";
import { sayOutcome } from "./say-outcome";
import type { VersionRequests } from "./use-version-requests";

type Props = {
  documentId: string;
  me: Me;
  /** The second step: the difference is shown. */
  preview: VersionPreview | null;
  keeping: Keeping;
  isBlocked: boolean;
  requests: VersionRequests;
  onCompare: () => void;
  onBack: () => void;
  onPublish: () => void;
};

/** What will happen, and the button that lets it. */
export function VersionBar({ documentId, me, preview, keeping, isBlocked, requests, ...on }: Props) {
  const { isBusy, problem, isStale } = requests;
  const compare = useRef<HTMLButtonElement>(null);
  const wasPreviewed = useRef(false);
  useEffect(() => {
    // Back from the difference: what was pressed is gone.
    if (wasPreviewed.current && !preview) compare.current?.focus({ preventScroll: true });
    wasPreviewed.current = preview !== null;
  }, [preview]);
  const waits = (words: string, then: string) => (isBusy ? then : words);

  return (
    <footer className={styles.bar}>
      {problem ? (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      ) : (
        <p role="status" data-keeping={keeping}>
          {preview ? <b>{sayOutcome(preview.notes)}</b> : KEEPING_WORDS[keeping]}
        </p>
      )}
      {preview ? (
        <Button onClick={on.onBack}>Back to the text</Button>
      ) : (
        <Link href={`/documents/${documentId}`} className={buttonClass("quiet")}>
          Back to the document
        </Link>
      )}
      {preview && !isStale ? (
        <Button variant="primary" isBusy={isBusy} onClick={on.onPublish}>
          {waits(`Publish version ${preview.previous.ordinal + 1}`, "Publishing…")}
        </Button>
      ) : (
        <Button ref={compare} variant="primary" isBusy={isBusy} disabled={isBlocked} onClick={on.onCompare}>
          {waits(isStale ? "See the difference again" : "See the difference", "Comparing…")}
        </Button>
      )}
      <SignInDialog isOpen={requests.isSignedOut} person={me} onSignedIn={requests.again} onClose={requests.giveUp} />
    </footer>
  );
}
