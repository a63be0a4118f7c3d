export const INBOX_KEYS = [
  { does: "Next or previous line", keys: { j: "next", k: "previous" } },
  { does: "Open the line", keys: { Enter: "open" } },
  { does: "Done: it leaves the list", keys: { e: "finish" } },
  { does: "Mark as read, or as unread", keys: { u: "toggleRead" } },
  { does: "This list", keys: { "?": "listKeys" } },
] as const;
