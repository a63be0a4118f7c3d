import { Button } from "@/components/ui/button";
import styles from "./composer.module.css";

type Props = { submitLabel: string; canSubmit: boolean; onSubmit: () => void; onLeave: () => void };

export function ComposerButtons({ submitLabel, canSubmit, onSubmit, onLeave }: Props) {
  return (
    <span className={styles.end}>
      <Button size="small" variant="quiet" onClick={onLeave}>
        Close
      </Button>
      <Button
        size="small"
        variant="primary"
        disabled={!canSubmit}
        onClick={onSubmit}
        aria-keyshortcuts="Control+Enter Meta+Enter"
      >
        {submitLabel}
      </Button>
    </span>
  );
}
