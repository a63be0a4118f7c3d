import { table } from "../../figures.mjs";
import type { Outcome } from "./outcomes";
import { ofCategory } from "./summary";
import { percent } from "./tables";

const STEPS = 20;
const WIDTH = 40;

/**
 * What a threshold on the score would give: edited quotes found right, and deleted ones falsely attached, if all below it
 * were called orphaned. The bar shows the first, and a cross the second, from 0 to 100 %.
 */
export function curve(outcomes: readonly Outcome[]): string {
  const shareOf = (own: readonly Outcome[], holds: (outcome: Outcome) => boolean) =>
    (100 * own.filter(holds).length) / own.length;
  const edited = ofCategory(outcomes, "edited");
  const deleted = ofCategory(outcomes, "deleted");
  const twins = ofCategory(outcomes, "twin");
  const rows = Array.from({ length: STEPS + 1 }, (_, step) => {
    const threshold = step / STEPS;
    const isKept = ({ found }: Outcome) => found.score >= threshold;
    const recall = shareOf(edited, (outcome) => outcome.verdict.isRight && isKept(outcome));
    const attached = shareOf(deleted, (outcome) => outcome.verdict.isFalse && isKept(outcome));
    const twin = shareOf(twins, (outcome) => outcome.verdict.isFalse && isKept(outcome));
    return [threshold.toFixed(2), ...[recall, attached, twin].map(percent), plot(recall, attached)];
  });
  return table([["score at least", "edited right", "deleted false", "twin false", ""], ...rows]);
}

function plot(recall: number, attached: number): string {
  const bar = [..."█".repeat(Math.round((recall / 100) * WIDTH)).padEnd(WIDTH + 1, "·")];
  bar[Math.round((attached / 100) * WIDTH)] = "×";
  return bar.join("");
}
