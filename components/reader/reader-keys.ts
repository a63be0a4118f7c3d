/**
 * The keys of the page. Whoever adds one adds a row here, and what it does in use-reader-keys.ts, which does not compile
 * without. Those of a passage are in text/passage-keys.ts.
 */
export const READER_KEYS = [
  { does: "Next or previous clause", keys: { j: "nextClause", k: "previousClause" } },
  { does: "Next or previous note", keys: { n: "nextNote", p: "previousNote" } },
  { does: "Focus: only the text", keys: { f: "focus" } },
  { does: "Search the text and the notes", keys: { "/": "search" } },
  { does: "Go into the open note", keys: { Enter: "enterNote" } },
  { does: "Close what is open", keys: { Escape: "close" } },
  { does: "This list", keys: { "?": "listKeys" } },
] as const;
