"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { SignInDialog } from "@/components/people/sign-in-dialog";
import { Button, buttonClass } from "@/components/ui/button";
import { ApiError, ask, newKey } from "@/lib/api-client";
import type { PublishDocument } from "@/lib/schemas/document";
import { type Draft, originOf } from "./draft";
import { type Keeping, forgetDraft, KEEPING_WORDS, newDocumentKey } from "./keep-draft";
import styles from "./new-document.module.css";

export type Me = { id: string; name: string; email: string };

type Props = {
  teamId: string;
  me: Me;
  draft: Draft;
  keeping: Keeping;
  /** The text cannot be taken yet; why is said beside it. */
  isBlocked: boolean;
  onPublished: () => void;
};

export function PublishBar({ teamId, me, draft, keeping, isBlocked, onPublished }: Props) {
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSignedOut, setIsSignedOut] = useState(false);
  /** Kept over retries of the same content, so that an answer lost on its way does not publish twice. */
  const sent = useRef({ content: "", key: "" });

  async function publish() {
    const missing = whatIsMissing(draft);
    if (missing) return setProblem(missing);
    const body = toBody(draft);
    const content = JSON.stringify(body);
    if (sent.current.content !== content) sent.current = { content, key: newKey() };
    setIsBusy(true);
    setProblem(null);
    try {
      const options = { method: "POST" as const, body, idempotencyKey: sent.current.key, as: me.id };
      const { id } = await ask<{ id: string }>(`/teams/${teamId}/documents`, options);
      onPublished();
      forgetDraft(newDocumentKey(me.id, teamId));
      router.push(`/documents/${id}`);
    } catch (error) {
      setIsBusy(false);
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
      setIsSignedOut(error.code === "signed-out");
    }
  }

  return (
    <footer className={styles.bar}>
      {problem ? (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      ) : (
        <p role="status" data-keeping={keeping}>
          {KEEPING_WORDS[keeping]}
        </p>
      )}
      <Link href={`/teams/${teamId}`} className={buttonClass("quiet")}>
        Back to the library
      </Link>
      <Button variant="primary" isBusy={isBusy} disabled={isBlocked} onClick={publish}>
        {isBusy ? "Publishing…" : "Publish"}
      </Button>
      <SignInDialog
        isOpen={isSignedOut}
        person={me}
        onSignedIn={() => {
          setIsSignedOut(false);
          void publish();
        }}
        onClose={() => setIsSignedOut(false)}
      />
    </footer>
  );
}

function whatIsMissing({ blocks, title }: Draft): string | null {
  if (!blocks.some((block) => block.text.trim() !== "")) return "There is no text yet. Paste one or choose a file.";
  return title.trim() === "" ? "Give the document a title." : null;
}

function toBody({ title, language, direction, status, source, blocks }: Draft): PublishDocument {
  return { title, language, direction, status, source: originOf(source), blocks };
}
