"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useCreateKey } from "@/components/ui/use-create-key";
import { ApiError, ask } from "@/lib/api-client";
import type { VersionView } from "@/lib/schemas/document";
import type { SessionView } from "@/lib/schemas/session";
import { useSession } from "../session-context";
import { signOf } from "./room-words";
import styles from "./talk.module.css";

type Props = {
  clause: SessionView["clauses"][number];
  versionId: string;
  isOpen: boolean;
  onClose: () => void;
};
type Sentence = { start: number; end: number; words: string };

/** The sentences of the clause in the text that is shown, each with a button. */
export function PinDialog({ clause, versionId, isOpen, onClose }: Props) {
  return (
    <Dialog isOpen={isOpen} title={`Pin a quote of ${signOf(clause)}`} onClose={onClose}>
      <SentenceList clause={clause} versionId={versionId} />
    </Dialog>
  );
}

function SentenceList({ clause, versionId }: Pick<Props, "clause" | "versionId">) {
  const { session, visitor, act, problem } = useSession();
  const [sentences, setSentences] = useState<Sentence[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const key = useCreateKey();
  const { id: clauseId } = clause;
  const { id: sessionId } = session;
  useEffect(() => {
    const asking = new AbortController();
    ask<VersionView>(`/sessions/${sessionId}/text?version=${versionId}`, { as: visitor.id, signal: asking.signal })
      .then((version) => setSentences(sentencesOf(version, clauseId)))
      .catch((error: unknown) => {
        if (asking.signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        setFailure(error.message);
      });
    return () => asking.abort();
  }, [sessionId, versionId, clauseId, visitor.id]);

  async function toggle({ start, end }: Sentence, pinId: string | undefined) {
    const body = { clauseId, versionId, start, end };
    const done = pinId
      ? await act({ method: "DELETE", path: `/pins/${pinId}` })
      : await act({ method: "POST", path: `/sessions/${sessionId}/pins`, body, idempotencyKey: key.keyFor(body) });
    if (done) key.forget();
    setFailed(done === null);
  }
  if (failure) return <Notice tone="bad">{failure}</Notice>;
  if (!sentences) return <p role="status">Reading the clause…</p>;
  if (sentences.length === 0) return <p>The clause is not in this edition.</p>;
  const language = session.versions.find(({ id }) => id === versionId)?.language;
  return (
    <>
      <p className={styles.hint}>The brief quotes at most three sentences of a clause.</p>
      {hasFailed && problem && <Notice tone="bad">{problem.message}</Notice>}
      <ol className={styles.sentences}>
        {sentences.map((sentence) => {
          const pin = session.pins.find((each) => each.versionId === versionId && each.start === sentence.start);
          const mayTake = pin && (pin.isMine || session.can.steer);
          return (
            <li key={sentence.start}>
              <p lang={language} dir="auto">
                {sentence.words}
              </p>
              {pin && !mayTake ? (
                <span className={styles.hint}>Pinned</span>
              ) : (
                <Button
                  size="small"
                  aria-label={`${pin ? "Take away" : "Pin"}: ${sentence.words.slice(0, 60)}`}
                  onClick={() => void toggle(sentence, pin?.id)}
                >
                  {pin ? "Take away" : "Pin"}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** Those of the clause, without its heading. */
function sentencesOf({ text, sentences, clauses, blocks }: VersionView, clauseId: string): Sentence[] {
  const place = clauses.find(({ id }) => id === clauseId);
  if (!place) return [];
  const headings = blocks.filter(({ kind }) => kind === "heading" || kind === "title");
  return sentences
    .filter(({ start, end }) => start >= place.start && end <= place.end)
    .filter(({ start, end }) => !headings.some((heading) => start >= heading.start && end <= heading.end))
    .map(({ start, end }) => ({ start, end, words: text.slice(start, end).trim() }));
}
