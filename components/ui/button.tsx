import type { ComponentProps } from "react";
import { classes } from "./classes";
import styles from "./button.module.css";

export type ButtonVariant = "primary" | "plain" | "quiet" | "danger";

type Props = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  size?: "small" | "medium";
  /** Something is being saved: a second press does nothing, but focus stays. */
  isBusy?: boolean;
};

/** A button that is busy keeps its place in the tab order, so that focus is not lost while something saves. */
export function Button({
  variant = "plain",
  size = "medium",
  isBusy = false,
  type = "button",
  className,
  onClick,
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={isBusy ? "button" : type}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? undefined : onClick}
      className={classes(styles.button, styles[variant], styles[size], className)}
    />
  );
}

/** For links that look like buttons. */
export function buttonClass(variant: ButtonVariant = "plain", size: "small" | "medium" = "medium"): string {
  return classes(styles.button, styles[variant], styles[size]);
}
