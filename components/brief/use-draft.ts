"use client";

import { useCallback, useEffect, useState } from "react";
import { draftKey, keptWords, parseKept } from "@/components/annotations/kept-words";
import { useBriefDesk } from "./brief-context";
import type { BriefField, Saved } from "./save-words";

/** What somebody is writing into a field, and what stood there when they began. */
export type Draft = { text: string; was: string };

/** Kept on the device from the first letter until the server has it: figures that change meanwhile leave it alone. */
export function useDraft(field: BriefField) {
  const desk = useBriefDesk();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [problem, setProblem] = useState<Exclude<Saved, { kind: "saved" }> | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const key = desk && draftKey(desk.visitorId, desk.view.brief.session.id, `brief:${field}`);

  useEffect(() => {
    const kept = key && parseKept<Draft>(keptWords.read(key));
    // The device's store cannot be read while the server renders.
    if (kept) setDraft(kept);
  }, [key]);

  const tellUnsaved = desk?.tellUnsaved;
  const isUnsaved = draft !== null;
  useEffect(() => {
    tellUnsaved?.(field, isUnsaved);
    return () => tellUnsaved?.(field, false);
  }, [field, isUnsaved, tellUnsaved]);

  const write = useCallback(
    (next: Draft) => {
      setDraft(next);
      if (key) keptWords.keep(key, JSON.stringify(next));
    },
    [key],
  );
  const end = useCallback(() => {
    setDraft(null);
    setProblem(null);
    if (key) keptWords.drop(key);
  }, [key]);

  /** @returns whether it is saved, and the writing over. */
  async function save(given: Draft): Promise<boolean> {
    if (!desk || isSaving) return false;
    setIsSaving(true);
    const saved = await desk.save(field, given.text, given.was);
    setIsSaving(false);
    if (saved.kind === "saved") end();
    else {
      // Another tab that saved the same field has let go of what was kept.
      write(given);
      setProblem(saved);
    }
    return saved.kind === "saved";
  }
  return { draft, write, save, end, problem, isSaving };
}
