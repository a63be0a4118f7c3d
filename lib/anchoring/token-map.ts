// Which tokens of two versions are the same.
export type TokenMap = {
  /** For each previous token its place in the next, or -1. No place is given twice. */
  next: Int32Array;
  /** For each next token its place in the previous, or -1. */
  previous: Int32Array;
  /** For each previous token: 1 where it was matched out of order. */
  isMoved: Uint8Array;
};

/** Matches two tokens out of order, and takes both from whatever they were matched with. */
export function matchMoved(at: number, place: number, map: TokenMap): void {
  if (map.next[at]! >= 0) map.previous[map.next[at]!] = -1;
  if (map.previous[place]! >= 0) {
    map.next[map.previous[place]!] = -1;
    map.isMoved[map.previous[place]!] = 0;
  }
  map.next[at] = place;
  map.previous[place] = at;
  map.isMoved[at] = 1;
}
