import type { Quote } from "@/lib/anchoring/quote";
import type { Resolution } from "@/lib/anchoring/resolve";

export type Passage = { quote: Quote; start: number; end: number };
/** Finds passages of one version in the next. */
export type Finder = {
  name: string;
  /** Where finding them all would take minutes: how many of each category of a corpus are looked for. */
  quota?: number;
  find(previous: string, next: string, passages: readonly Passage[]): readonly Resolution[];
};
