export const DECISION = "decision";

/** Once the button that was pressed has gone with what it did. */
export function focusDecision(): void {
  requestAnimationFrame(() => document.getElementById(DECISION)?.focus());
}
