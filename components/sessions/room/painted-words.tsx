"use client";

import { type ReactNode, useMemo, useRef } from "react";
import { stepOf } from "@/components/annotations/score";
import type { Passage } from "@/components/reader/text/passage";
import { usePainter } from "@/components/reader/text/use-painter";
import { useTextIndex } from "@/components/reader/text/use-text-index";
import type { ThreadDto } from "@/lib/schemas/thread";
import { median } from "@/lib/statistics/summarise";
import styles from "./clause-view.module.css";
import { spanOf } from "./use-clause-notes";

type Props = { versionId: string; notes: readonly ThreadDto[]; children: ReactNode };

/** The clause's words with the passages that carry notes painted as in the reader. */
export function PaintedWords({ versionId, notes, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const { index } = useTextIndex(root);
  const passages = useMemo(
    () =>
      notes.flatMap((note): Passage[] => {
        const span = spanOf(note, versionId);
        const heat = median(note.annotation?.ratings.map(({ value }) => value) ?? []);
        return span ? [{ ...span, id: note.id, step: stepOf(heat), isResolved: note.resolved !== null }] : [];
      }),
    [notes, versionId],
  );
  usePainter({
    index,
    layer,
    passages,
    active: null,
    hovered: null,
    draft: null,
    heatOn: true,
    onLayout: undefined,
  });
  return (
    <div ref={root} className={styles.words}>
      <div ref={layer} className={styles.layer} aria-hidden />
      {children}
    </div>
  );
}
