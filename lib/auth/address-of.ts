import "server-only";

/**
 * The caller's address as the nearest proxy saw it; "local" where nothing says. For counting only, never for trust: where
 * no proxy stands in front, a caller can write the header themselves, and only the count by account holds them.
 */
export function addressOf(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "local";
}
