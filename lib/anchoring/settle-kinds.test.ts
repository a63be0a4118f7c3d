import { expect, it } from "vitest";
import { settleKinds } from "./settle-kinds";

/** Where each previous token stands in the next, "^" before what was found out of order, "-" for nowhere. */
function settle(places: string): string {
  const words = places.split(" ");
  const next = Int32Array.from(words, (word) => (word === "-" ? -1 : Number(word.replace("^", ""))));
  const isMoved = Uint8Array.from(words, (word) => (word.startsWith("^") ? 1 : 0));
  settleKinds({ next, previous: new Int32Array(100), isMoved });
  return words.map((word, at) => (word === "-" ? word : `${isMoved[at] === 1 ? "^" : ""}${next[at]}`)).join(" ");
}

it.each([
  ["0 1 ^4 ^5 8 9", "0 1 4 5 8 9"],
  ["^3 ^4", "3 4"],
  ["0 1 ^20 ^21 8 9", "0 1 ^20 ^21 8 9"],
  ["5 - ^2 - 9", "5 - ^2 - 9"],
  // Of two that crossed, one stayed.
  ["0 ^6 ^7 ^3 ^4 9", "0 6 7 ^3 ^4 9"],
])("%s → %s", (found, settled) => {
  expect(settle(found)).toBe(settled);
});
