/** The keys of the text, for the list that `?` opens. */
export const PASSAGE_KEYS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ["V"], does: "Choose a passage by keyboard, from the current clause" },
  { keys: ["↓"], does: "Narrow: clause, sentence, word" },
  { keys: ["↑"], does: "Widen: word, sentence, clause" },
  { keys: ["→", "←"], does: "Next or previous sentence or word" },
  { keys: ["Shift", "→ ←"], does: "Extend by a word" },
  { keys: ["Shift", "↓ ↑"], does: "Extend by a sentence" },
  { keys: ["H"], does: "Highlight the selected passage" },
  { keys: ["C"], does: "Comment on the selected passage" },
  { keys: ["L"], does: "Label the selected passage" },
  { keys: ["1 – 5"], does: "Rate the selected passage, Marginal to Pivotal" },
  { keys: ["Tab"], does: "From a selected passage into its bar" },
  { keys: ["Esc"], does: "Leave the passage" },
];
