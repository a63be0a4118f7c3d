"use client";

import { type ReactNode, useState } from "react";
import formStyles from "@/components/people/form.module.css";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { ApiError } from "@/lib/api-client";

type Props = {
  isOpen: boolean;
  title: string;
  /** What the button says. */
  action: string;
  onConfirm: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
};

/** Only for what one cannot undo oneself. */
export function ConfirmDialog({ isOpen, title, action, onConfirm, onClose, children }: Props) {
  const [problem, setProblem] = useState<string | null>(null);

  async function confirm() {
    try {
      await onConfirm();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    }
  }

  return (
    <Dialog isOpen={isOpen} title={title} onClose={onClose}>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <p>{children}</p>
      <div className={formStyles.row}>
        <Button variant="primary" onClick={() => void confirm()}>
          {action}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}
