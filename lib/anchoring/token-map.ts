// Which tokens of two versions are the same.
export type TokenMap = {
  /** For each previous token its place in the next, or -1. No place is given twice. */
  next: Int32Array;
  /** For each next token its place in the previous, or -1. */
  previous: Int32Array;
  /** For each previous token: 1 where it was matched out of order. */
  isMoved: Uint8Array;
};
