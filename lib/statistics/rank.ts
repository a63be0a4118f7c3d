/**
 * Places from the greatest down. Equals share a place and the next one counts them all (1, 2, 2, 4): standard competition
 * ranking, because a difference that nobody measured is not to be shown. What has no value has no place.
 */
export function rankDescending(values: readonly (number | null)[]): (number | null)[] {
  return values.map((value) =>
    value === null ? null : 1 + values.filter((other) => other !== null && other > value).length,
  );
}
