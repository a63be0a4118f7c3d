export const ROOM_KEYS = [
  { does: "Follow the room, or look by yourself", keys: { f: "toggleFollow" } },
  { does: "Next or previous clause of the agenda", keys: { j: "next", k: "previous" } },
  { does: "This list", keys: { "?": "listKeys" } },
] as const;

/** The facilitator's besides. */
export const STEERING_KEYS = [{ does: "Bring everyone here", keys: { b: "bring" } }] as const;

/** While a clause of the agenda has the focus. */
export const ARRANGE_KEYS = [
  { does: "Move the clause up or down in its lane", keys: { "Alt+ArrowUp": "up", "Alt+ArrowDown": "down" } },
] as const;
