// What a round says of ballots that came by other means: that it was so is always told. Who takes part in this way is known
// to everybody; what is not, where names are hidden, is whether anything came of them and how.
import type { Entered } from "@/lib/schemas/round-results";
import { MIN_GROUP } from "@/lib/statistics/fold-groups";

type Asked = {
  isNamed: boolean;
  /** `recorded`: of whom a recorder enters it; by what means it came, null for one that never did. */
  roster: readonly { name: string; recorded: { source: string | null } | null }[];
};

/**
 * In a named session those that came. In an anonymous one all that a recorder was to enter, whether or not they came: with
 * fewer one could tell who gave no answer. By which means only where at least five came, all by the same: by the rule of
 * groups, and no two of them can be told apart by it.
 */
export function enteredOf({ isNamed, roster }: Asked): Entered | null {
  const recorded = roster.filter((entry) => entry.recorded !== null);
  const raters = recorded
    .flatMap(({ name, recorded: how }) => (how?.source ? [{ name, means: how.source }] : []))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  const count = isNamed ? raters.length : recorded.length;
  if (count === 0) return null;
  const means = [...new Set(raters.map((rater) => rater.means))].sort((a, b) => a.localeCompare(b, "en"));
  const isAlike = means.length === 1 && raters.length === count && count >= MIN_GROUP;
  return { count, of: roster.length, means: isNamed || isAlike ? means : [], raters: isNamed ? raters : null };
}

/** "2 of 8 ballots came by other means (paper) and were entered by a recorder." */
export function sayEntered({ count, of, means, raters }: Entered): string {
  const how = means.length > 0 ? ` (${means.join(", ")})` : "";
  const verb = count === 1 ? "was" : "were";
  const said = `${count} of ${of} ballots came by other means${how} and ${verb} entered by a recorder`;
  if (!raters) return `${said}.`;
  const isOne = means.length === 1;
  return `${said}: ${raters.map((each) => (isOne ? each.name : `${each.name} (${each.means})`)).join(", ")}.`;
}
