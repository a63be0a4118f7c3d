import type { VersionPreview } from "@/lib/schemas/new-version";

/** "Notes: 212 stay, 9 moved, 4 changed, 2 orphaned". Of those that the asker may read. */
export function sayOutcome({ stay, moved, changed, orphaned }: VersionPreview["notes"]): string {
  if (stay + moved + changed + orphaned === 0) return "No notes on passages yet";
  return `Notes: ${stay} stay, ${moved} moved, ${changed} changed, ${orphaned} orphaned`;
}
