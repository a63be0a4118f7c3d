"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import styles from "./brief-bar.module.css";
import { useBriefDesk } from "./brief-context";

type Props = { isOpen: boolean; onClose: () => void };

/** It cannot be undone, so it is asked; and where it cannot be done yet, it says why. */
export function FreezeDialog({ isOpen, onClose }: Props) {
  const desk = useBriefDesk();
  const toast = useToast();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (!desk) return null;
  const { view, unsaved, freeze } = desk;

  async function confirm() {
    setIsBusy(true);
    const refused = await freeze();
    setIsBusy(false);
    setProblem(refused);
    if (refused !== null) return;
    toast({ message: "The brief is frozen." });
    onClose();
  }

  return (
    <Dialog isOpen={isOpen} title="Freeze the brief" onClose={onClose}>
      {view.can.whyNotFreeze ? (
        <Notice>{view.can.whyNotFreeze}</Notice>
      ) : (
        <p>
          The brief stays as it is now: figures, decisions, dissents, quotes and words. Nobody can change it afterwards,
          nobody can withdraw a dissent, and the session cannot be taken up again.
        </p>
      )}
      {unsaved.size > 0 && <Notice tone="warn">Save or discard what you are writing first.</Notice>}
      {problem && <Notice tone="bad">{problem}</Notice>}
      <div className={styles.buttons}>
        {view.can.freeze && unsaved.size === 0 && (
          <Button variant="primary" isBusy={isBusy} onClick={() => void confirm()}>
            Freeze for good
          </Button>
        )}
        <Button onClick={onClose}>{view.can.freeze ? "Not yet" : "Close"}</Button>
      </div>
    </Dialog>
  );
}
