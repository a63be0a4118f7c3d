// A picture split by group must not show who said what where names are hidden: a group of two is two people.

export type RaterGroup<R> = {
  /** Null for those who are in no group of their own here. */
  name: string | null;
  raters: R[];
};

/** The least number of people in a group that is shown without names. */
export const MIN_GROUP = 5;

/**
 * Raters by group, in order of name, those without a group last. Where they are anonymous, groups under five fold into the
 * last; and where that stays under five, all are one. Fold the roster of a whole picture once, never clause by clause:
 * the difference between two foldings would be a person.
 */
export function foldGroups<R extends { group: string | null }>(
  raters: readonly R[],
  { isAnonymous }: { isAnonymous: boolean },
): RaterGroup<R>[] {
  const names = [...new Set(raters.flatMap(({ group }) => group ?? []))].sort((a, b) => (a < b ? -1 : 1));
  const named = names.map((name) => ({ name, raters: raters.filter(({ group }) => group === name) }));
  const shown = isAnonymous ? named.filter((group) => group.raters.length >= MIN_GROUP) : named;
  const others = raters.filter(({ group }) => !shown.some(({ name }) => name === group));
  if (others.length === 0) return shown;
  if (isAnonymous && others.length < MIN_GROUP) return [{ name: null, raters: [...raters] }];
  return [...shown, { name: null, raters: others }];
}
