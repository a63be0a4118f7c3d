"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useNoteActs } from "./notes-context";
import { type Operation, holdsWords } from "./operation";
import { StaleDialog } from "./stale-dialog";
import styles from "./unsaved.module.css";

const WISHES: Record<Operation["kind"], string> = {
  create: "This note is not saved yet.",
  reply: "Your reply is not saved yet.",
  rewrite: "Your change is not saved yet.",
  "remove-comment": "The comment is not deleted.",
  "restore-comment": "The comment is not back.",
  remove: "The note is not deleted.",
  restore: "The note is not back.",
  resolve: "The note stays as it was.",
  label: "The label is not changed.",
  assign: "The note is assigned as it was.",
  visibility: "Who can see it is not changed.",
  rate: "Your rating is not saved.",
};

/** What of a note did not reach the server, why, and what one can do. Nothing while all is well. */
export function Unsaved({ operations }: { operations: readonly Operation[] }) {
  const { store } = useNoteActs();
  const [comparing, setComparing] = useState<string | null>(null);
  const failed = operations.filter(({ status }) => status === "failed");
  if (failed.length === 0) return null;
  return (
    <ul className={styles.list} role="alert">
      {failed.map((operation) => (
        <li key={operation.key}>
          <p>
            <b>{WISHES[operation.kind]}</b> {operation.problem?.message}
          </p>
          {operation.kind === "rewrite" && operation.problem?.code === "stale" ? (
            <Button size="small" onClick={() => setComparing(operation.key)}>
              Compare the two texts
            </Button>
          ) : (
            <Button size="small" onClick={() => store.retry(operation.key)}>
              Try again
            </Button>
          )}
          <Button size="small" variant="quiet" onClick={() => store.discard(operation.key)}>
            {holdsWords(operation) ? "Throw away" : "Leave it"}
          </Button>
          {operation.kind === "rewrite" && comparing === operation.key && (
            <StaleDialog operation={operation} onClose={() => setComparing(null)} />
          )}
        </li>
      ))}
    </ul>
  );
}
