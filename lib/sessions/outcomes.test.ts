import { expect, it } from "vitest";
import { whyNoOutcomes } from "./outcomes";

const many = (count: number) => Array.from({ length: count }, (_, at) => `Outcome ${at}`);

it.each([
  ["the usual", ["Act", "Watch", "No action", "Refer", "Left open"], null],
  ["the fewest", ["Act", "Left open"], null],
  ["the most, in any order", ["Left open", ...many(7)], null],
  ["the longest", ["x".repeat(40), "Left open"], null],
  ["too few", ["Left open"], /at least one/],
  ["too many", [...many(8), "Left open"], /At most 8/],
  ["too long", ["x".repeat(41), "Left open"], /At most 40/],
  ["without the one that stays", ["Act", "Watch"], /stays/],
  ["the one that stays in other letters", ["Act", "left open"], /stays/],
  ["the same twice", ["Act", " act", "Left open"], /twice/],
  ["one that is taken for the one that stays", ["LEFT OPEN", "Left open"], /twice/],
  ["one without a name", ["Act", " ", "Left open"], /a name/],
])("%s", (_, outcomes, why) => {
  if (why === null) expect(whyNoOutcomes(outcomes)).toBeNull();
  else expect(whyNoOutcomes(outcomes)).toMatch(why);
});
