// The keys of the text, in three tables, because they hold at different times.

/** While one reads. */
export const TEXT_KEYS = [
  { does: "Choose a passage by keyboard, from the current clause", keys: { v: "choose" } },
] as const;

/** While one chooses a passage. In text that runs from right to left the arrows go the way they point. */
export const CHOOSING_KEYS = [
  { does: "Narrow: clause, sentence, word", keys: { ArrowDown: "narrow" } },
  { does: "Widen: word, sentence, clause", keys: { ArrowUp: "widen" } },
  { does: "The sentence or word beside it", keys: { ArrowLeft: "previous", ArrowRight: "next" } },
  { does: "Extend by a word", keys: { "Shift+ArrowLeft": "wordBack", "Shift+ArrowRight": "wordOn" } },
  { does: "Extend by a sentence", keys: { "Shift+ArrowUp": "sentenceBack", "Shift+ArrowDown": "sentenceOn" } },
] as const;

/** While a passage is selected, in whatever way, and its bar is open. */
export const BAR_KEYS = [
  { does: "Highlight the selected passage", keys: { h: "highlight" } },
  { does: "Comment on the selected passage", keys: { c: "comment" } },
  { does: "Label the selected passage", keys: { l: "label" } },
  { does: "Copy a link to the selected passage", keys: { y: "link" } },
  {
    does: "Rate the selected passage, Marginal to Pivotal",
    keys: { 1: "rate1", 2: "rate2", 3: "rate3", 4: "rate4", 5: "rate5" },
  },
  { does: "From a selected passage into its bar", keys: { Tab: "enterBar" } },
  { does: "Leave the passage", keys: { Escape: "leave" } },
] as const;
