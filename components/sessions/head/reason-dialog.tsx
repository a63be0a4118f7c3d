"use client";

import styles from "@/components/people/form.module.css";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { useForm } from "@/components/ui/use-form";

type Props = { title: string; words: string; onConfirm: (reason: string) => Promise<void>; onClose: () => void };

/** For a step that is recorded with its reason. */
export function ReasonDialog({ title, words, onConfirm, onClose }: Props) {
  const { formProps, isBusy, errors, problem } = useForm(async (data) => {
    await onConfirm(String(data.get("reason") ?? ""));
    onClose();
  });
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <form {...formProps} className={styles.form}>
        <p>{words}</p>
        <TextField
          label="Reason"
          name="reason"
          maxLength={500}
          autoComplete="off"
          error={errors.reason ?? problem ?? undefined}
        />
        <div className={styles.row}>
          <Button type="submit" variant="primary" isBusy={isBusy}>
            {title}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
