import { type ComponentProps, type ReactNode, useId } from "react";
import { classes } from "./classes";
import styles from "./field.module.css";

type Props = Omit<ComponentProps<"input">, "id"> & {
  label: ReactNode;
  /** What helps to fill it in; read with the field. */
  hint?: ReactNode;
  /** One sentence; marks the field as wrong. */
  error?: string;
};

/** A labelled field whose hint and error are read out with it. */
export function TextField({ label, hint, error, className, ...input }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={classes(styles.field, className)}>
      <label htmlFor={id}>{label}</label>
      <input {...input} id={id} aria-invalid={error ? true : undefined} aria-describedby={described || undefined} />
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
