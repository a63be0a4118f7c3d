"use client";

import type { KeyboardEvent, RefObject } from "react";
import type { ComposerProps } from "./composer-editor";
import styles from "./composer.module.css";
import { paragraphsOf } from "./paragraphs-of";
import { useDraft } from "./use-draft";
import { useFocusOnArrival } from "./use-focus-on-arrival";

type Props = Pick<ComposerProps, "place" | "label" | "onSubmit" | "onLeave"> & { words: RefObject<string> };

/** Takes what is typed until the editor is there, so that no letter is lost or taken for a key of the page. */
export function EarlyField({ place, label, onSubmit, onLeave, words: wordsRef }: Props) {
  const draft = useDraft(place);
  const field = useFocusOnArrival<HTMLTextAreaElement>();

  function onKeyDown(event: KeyboardEvent) {
    const isSending = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!isSending && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    const body = paragraphsOf(wordsRef.current);
    // With a draft from before, what is typed now is only its continuation: the editor puts both together.
    if (isSending && (!body || draft.read())) return;
    wordsRef.current = "";
    if (isSending && body) return onSubmit(body);
    if (body && !draft.read()) draft.keep(body);
    onLeave();
  }
  return (
    <textarea
      ref={field}
      className={styles.box}
      aria-label={label}
      onChange={(event) => (wordsRef.current = event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
