/** The keys of the page, for the list that `?` opens; those of the text are in text/passage-keys.ts. */
export const READER_KEYS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ["J", "K"], does: "Next or previous clause" },
  { keys: ["N", "P"], does: "Next or previous note" },
  { keys: ["Enter"], does: "Go into the open note" },
  { keys: ["Esc"], does: "Close what is open" },
  { keys: ["?"], does: "This list" },
];
