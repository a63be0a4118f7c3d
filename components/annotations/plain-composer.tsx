"use client";

import { type KeyboardEvent, useState } from "react";
import { hasFittingWords, plainTextOf } from "@/lib/schemas/rich-text";
import { appendWords } from "./append-words";
import { ComposerButtons } from "./composer-buttons";
import type { ComposerProps } from "./composer-editor";
import { LINK_SIGN, TOOLS } from "./composer-tools";
import styles from "./composer.module.css";
import { useDraft } from "./use-draft";
import { useFocusOnArrival } from "./use-focus-on-arrival";

/**
 * Takes what is typed until the editor is there, so that no letter is lost or taken for a key of the page: a moment, or
 * for as long as the connection is away. It keeps the draft that the editor goes on with.
 */
export function PlainComposer({ place, label, submitLabel, initial, onSubmit, onLeave, extra }: ComposerProps) {
  const draft = useDraft(place);
  const [before] = useState(() => draft.read() ?? initial ?? null);
  const field = useFocusOnArrival<HTMLTextAreaElement>();
  const [words, setWords] = useState("");
  const body = words ? appendWords(before, words) : before;
  const canSubmit = body !== null && hasFittingWords(body);

  function type(typed: string) {
    setWords(typed);
    if (typed) draft.keep(appendWords(before, typed));
    else if (before) draft.keep(before);
    else draft.drop();
  }
  function submit() {
    if (!canSubmit) return;
    draft.drop();
    onSubmit(body);
  }
  function onKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const isSending = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!isSending && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (isSending) submit();
    else onLeave();
  }
  return (
    <div className={styles.box}>
      {before && (
        <p className={styles.text} dir="auto">
          {plainTextOf(before)}
        </p>
      )}
      <textarea
        ref={field}
        className={styles.plain}
        aria-label={label}
        dir="auto"
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKey}
      />
      <div className={styles.foot}>
        <ToolbarPlace />
        {extra}
        <ComposerButtons submitLabel={submitLabel} canSubmit={canSubmit} onSubmit={submit} onLeave={onLeave} />
      </div>
    </div>
  );
}

/** Room for the editor's toolbar, so that no button slips from under the hand when it comes. */
function ToolbarPlace() {
  return (
    <div className={`${styles.toolbar} ${styles.toCome}`}>
      {TOOLS.map(({ name, sign, mark }) => (
        <button key={name} type="button" disabled data-tool={mark}>
          {sign}
        </button>
      ))}
      <button type="button" disabled>
        {LINK_SIGN}
      </button>
    </div>
  );
}
