const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** When those who have not finished are reminded: a day before a round of days closes, ten minutes before one of a sitting. */
export function reminderBefore(openedAt: Date, closesAt: Date): Date | null {
  const length = closesAt.getTime() - openedAt.getTime();
  const before = length > 48 * HOUR_MS ? 24 * HOUR_MS : length > 20 * MINUTE_MS ? 10 * MINUTE_MS : null;
  return before === null ? null : new Date(closesAt.getTime() - before);
}
