"use client";

import { useEffect, useRef, useState } from "react";
import type { Draft } from "./draft";
import { type Keeping, isUntouched, keepDraft } from "./keep-draft";

// Writing a megabyte takes a few milliseconds: not at every letter, but well before anybody could lose a sentence.
const KEEP_AFTER_MS = 400;

/** Keeps the draft as it changes and when the page goes; warns before leaving where it cannot be kept. */
export function useKeptDraft(key: string, draft: Draft, isDone: boolean): Keeping {
  const [keeping, setKeeping] = useState<Keeping>("kept");
  const latest = useRef({ draft, isDone });
  useEffect(() => {
    latest.current = { draft, isDone };
  });

  useEffect(() => {
    if (isDone) return;
    const timer = setTimeout(() => setKeeping(keepDraft(key, draft)), KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [key, draft, isDone]);

  useEffect(() => {
    const keepNow = () => {
      if (!latest.current.isDone) keepDraft(key, latest.current.draft);
    };
    window.addEventListener("pagehide", keepNow);
    return () => {
      window.removeEventListener("pagehide", keepNow);
      keepNow();
    };
  }, [key]);

  useEffect(() => {
    if (keeping === "kept" || isDone || isUntouched(draft)) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [keeping, isDone, draft]);

  return keeping;
}
