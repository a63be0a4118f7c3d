// A part of two token sequences that is still to be matched: [from, to) of the previous, [nextFrom, nextTo) of the next.
export type Stretch = { from: number; to: number; nextFrom: number; nextTo: number };

/** `length` tokens that are the same in both sequences, from `at` in the previous and `next` in the next. */
export type TokenRun = { at: number; next: number; length: number };
