const A_YEAR_IN_SECONDS = 31_536_000;

/** A choice of this device that the server must know to send the next page as it was chosen. */
export function keepForYear(name: string, value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=${A_YEAR_IN_SECONDS}; samesite=lax`;
}
