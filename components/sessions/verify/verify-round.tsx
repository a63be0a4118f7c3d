"use client";

import { type DragEvent, useState } from "react";
import formStyles from "@/components/people/form.module.css";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { RoundFile } from "@/lib/schemas/round-file";
import { verifyRound } from "@/lib/sessions/seal";
import { sayVerdict } from "@/lib/sessions/say-verdict";
import { SealedRows } from "./sealed-rows";
import styles from "./verify-round.module.css";

type Read = { name: string; file: RoundFile } | { name: string; problem: string } | null;

/** Everything happens here in the browser: the file goes nowhere. */
export function VerifyRound() {
  const [read, setRead] = useState<Read>(null);
  const [commitment, setCommitment] = useState("");
  const [isOver, setIsOver] = useState(false);
  const expected = commitment.trim();

  async function take(chosen: File | undefined) {
    if (!chosen) return;
    const { readRoundFile } = await import("@/lib/sessions/read-round-file");
    setRead({ name: chosen.name, ...readRoundFile(await chosen.text()) });
  }
  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    void take(event.dataTransfer.files[0]);
  }

  const verdict = read && "file" in read ? verifyRound(read.file, expected || undefined) : null;
  return (
    <div className={formStyles.form}>
      <label
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <span>{read ? read.name : "Drop the round’s file here, or choose it"}</span>
        <input type="file" accept=".json,application/json" onChange={(event) => void take(event.target.files?.[0])} />
      </label>
      <TextField
        label="Commitment you were sent at the close"
        value={commitment}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        hint="Not needed, but only this shows that the file is of the round you rated in."
        onChange={(event) => setCommitment(event.target.value)}
      />
      {read && "problem" in read && <Notice tone="bad">{read.problem}</Notice>}
      {read && "file" in read && verdict && (
        <>
          <Notice tone={verdict.holds ? "good" : "bad"}>
            <p>{sayVerdict(read.file, verdict, expected !== "")}</p>
            {verdict.problems.length > 0 && (
              <ul className={styles.problems}>
                {verdict.problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            )}
          </Notice>
          <SealedRows file={read.file} />
        </>
      )}
    </div>
  );
}
