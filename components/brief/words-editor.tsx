"use client";

import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import styles from "./editable-words.module.css";
import type { Saved } from "./save-words";
import type { Draft } from "./use-draft";

type Props = {
  label: string;
  hint?: string;
  isLine: boolean;
  draft: Draft;
  problem: Exclude<Saved, { kind: "saved" }> | null;
  isSaving: boolean;
  onWrite: (text: string) => void;
  /** @param was of theirs, where the writer has read it and keeps their own. */
  onSave: (was?: string) => void;
  onEnd: () => void;
};

/** The field itself. Nothing but its own buttons ends it: neither an answer that comes nor a figure that changes. */
export function WordsEditor({ label, hint, isLine, draft, problem, isSaving, onWrite, onSave, onEnd }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  function onKeyDown(event: KeyboardEvent) {
    const isSend = event.key === "Enter" && (isLine || event.ctrlKey || event.metaKey);
    if (!isSend || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onSave();
  }

  const props = {
    id,
    ref: field,
    value: draft.text,
    "aria-describedby": hint ? `${id}-hint` : undefined,
    onKeyDown,
    onChange: (event: { target: { value: string } }) => onWrite(event.target.value),
  };
  return (
    <div className={styles.editor} data-off-paper="">
      <label htmlFor={id}>{label.charAt(0).toUpperCase() + label.slice(1)}</label>
      {isLine ? <input {...props} /> : <textarea {...props} rows={3} />}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {problem?.kind === "refused" && <Notice tone="bad">{problem.message}</Notice>}
      {problem?.kind === "conflict" && (
        <Notice tone="warn">
          <p>Somebody has changed this meanwhile. It now says:</p>
          <blockquote className={styles.theirs}>{problem.theirs || "nothing: the words were taken away"}</blockquote>
          <div className={styles.buttons}>
            <Button size="small" isBusy={isSaving} onClick={() => onSave(problem.theirs)}>
              Keep mine
            </Button>
            <Button size="small" onClick={onEnd}>
              Take theirs
            </Button>
          </div>
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button variant="primary" size="small" isBusy={isSaving} onClick={() => onSave()}>
          Save
        </Button>
        <Button variant="quiet" size="small" onClick={onEnd}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
