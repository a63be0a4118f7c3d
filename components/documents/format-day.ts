const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** "26 July 2025" for an ISO date or instant. In UTC: a day that a record names is the same day everywhere. */
export function formatDay(iso: string): string {
  return DAY.format(new Date(iso));
}

const SHORT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** "26 Jul 2025". */
export function formatShortDay(iso: string): string {
  return SHORT.format(new Date(iso));
}
