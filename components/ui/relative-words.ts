const MINUTE_MS = 60_000;
const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, ms: number, below: number])[] = [
  ["minute", MINUTE_MS, 60 * MINUTE_MS],
  ["hour", 60 * MINUTE_MS, 24 * 60 * MINUTE_MS],
  ["day", 24 * 60 * MINUTE_MS, 14 * 24 * 60 * MINUTE_MS],
  ["week", 7 * 24 * 60 * MINUTE_MS, 60 * 24 * 60 * MINUTE_MS],
  ["month", 30 * 24 * 60 * MINUTE_MS, 365 * 24 * 60 * MINUTE_MS],
  ["year", 365 * 24 * 60 * MINUTE_MS, Infinity],
];

const words = new Intl.RelativeTimeFormat("en", { numeric: "always", style: "short" });

/** A moment rounded down to its minute: as fine as the words below tell time. */
export function minuteOf(ms: number): number {
  return Math.floor(ms / MINUTE_MS) * MINUTE_MS;
}

/** "now", "12 min. ago", "in 3 days". Both in milliseconds since 1970. */
export function relativeTime(atMs: number, nowMs: number): string {
  const awayMs = Math.abs(atMs - nowMs);
  if (awayMs < MINUTE_MS) return "now";
  const [unit, ms] = STEPS.find(([, , below]) => awayMs < below) ?? ["year", 365 * 24 * 60 * MINUTE_MS];
  const count = Math.floor(awayMs / ms);
  return words.format(atMs < nowMs ? -count : count, unit).replace(".", "");
}
