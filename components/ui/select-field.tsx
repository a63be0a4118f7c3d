import { type ComponentProps, type ReactNode, useId } from "react";
import { classes } from "./classes";
import styles from "./field.module.css";

type Props = Omit<ComponentProps<"select">, "id"> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** The label is read but not shown: a table's heading says it to the eye. */
  isLabelHidden?: boolean;
};

export function SelectField({ label, hint, error, isLabelHidden = false, className, children, ...select }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={classes(styles.field, className)}>
      <label htmlFor={id} className={isLabelHidden ? "visually-hidden" : undefined}>
        {label}
      </label>
      <select {...select} id={id} aria-invalid={error ? true : undefined} aria-describedby={described || undefined}>
        {children}
      </select>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
