"use client";

import { useEffect, useRef, useState } from "react";
import type { SplitResult } from "@/lib/documents/split-source";

export type SplitAsk = { id: number; source: string; format: "text" | "markdown"; language: string | undefined };
type SplitAnswer = { id: number; result: SplitResult };

// A pause in typing.
const SPLIT_AFTER_MS = 250;

/** Proposes a split of the source whenever it changes. Nothing is asked while `isEnabled` is false. */
export function useSplit(
  ask: Omit<SplitAsk, "id">,
  isEnabled: boolean,
  onSplit: (result: SplitResult) => void,
): { isSplitting: boolean; hasFailed: boolean } {
  const { source, format, language } = ask;
  const worker = useRef<Worker>(null);
  const asked = useRef(0);
  const [answered, setAnswered] = useState(0);
  const [waitingFor, setWaitingFor] = useState(0);
  const [hasFailed, setHasFailed] = useState(false);
  const receive = useRef(onSplit);
  useEffect(() => {
    receive.current = onSplit;
  });

  useEffect(() => {
    const started = new Worker(new URL("./split.worker.ts", import.meta.url), { type: "module" });
    worker.current = started;
    started.addEventListener("message", ({ data }: MessageEvent<SplitAnswer>) => {
      setAnswered(data.id);
      // An answer to what has been typed over since is of no use.
      if (data.id === asked.current) receive.current(data.result);
    });
    started.addEventListener("error", () => setHasFailed(true));
    return () => started.terminate();
  }, []);

  useEffect(() => {
    asked.current += 1;
    if (!isEnabled) return;
    const id = asked.current;
    const timer = setTimeout(() => {
      setWaitingFor(id);
      worker.current?.postMessage({ id, source, format, language });
    }, SPLIT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [source, format, language, isEnabled]);

  return { isSplitting: waitingFor > answered && !hasFailed, hasFailed };
}
