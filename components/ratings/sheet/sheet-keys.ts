import type { KeyRow } from "@/components/reader/text/key-table";

/** Anywhere on the sheet, for the row that is open; what each does is in use-sheet-keys.ts. */
export const SHEET_KEYS = [
  { does: "On to the next clause that is not rated", keys: { Enter: "nextUnrated" } },
  { does: "Next or previous clause", keys: { j: "next", k: "previous" } },
  { does: "Cannot judge, then 1, 2 or 3", keys: { x: "cannotJudge" } },
  { does: "Say why, in one line", keys: { r: "reason" } },
  { does: "Undo the last change, and the one before it", keys: { z: "undo" } },
  { does: "This list", keys: { "?": "listKeys" } },
] as const;

/** Where one has said something of a clause in an earlier round. */
export const EARLIER_KEYS = [{ does: "Keep what you said in the earlier round", keys: { s: "keep" } }] as const;

/** While the track has the focus: arrows scroll the page everywhere else. */
export const TRACK_KEYS = [
  { does: "A finer value, by 1", keys: { ArrowLeft: "less", ArrowRight: "more" } },
  { does: "By 5", keys: { "Shift+ArrowLeft": "muchLess", "Shift+ArrowRight": "muchMore" } },
  { does: "The least or the greatest value", keys: { Home: "least", End: "greatest" } },
  { does: "Next or previous clause", keys: { ArrowDown: "next", ArrowUp: "previous" } },
] as const;

/** The digits, one for each step of the scale. */
export function stepKeys(count: number): KeyRow {
  return {
    does: "Set the step",
    keys: Object.fromEntries(Array.from({ length: count }, (_, at) => [String(at + 1), "step"])),
  };
}
