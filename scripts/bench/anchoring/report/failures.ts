import type { Category } from "../truth/classify";
import { groupBy } from "./group-by";
import type { Outcome } from "./outcomes";

/** Failures to learn from, taking turns among categories and kinds; never of what is held. */
export function describeFailures(outcomes: readonly Outcome[], count: number, category?: Category): string[] {
  const failed = outcomes.filter(
    ({ corpus, sample, verdict }) =>
      !corpus.isHeld &&
      (category === undefined || sample.truth.category === category) &&
      isFailure(sample.truth.category, verdict),
  );
  const queues = [...groupBy(failed, ({ corpus, sample }) => `${sample.truth.category} ${corpus.kind}`).values()];
  const chosen: Outcome[] = [];
  for (let turn = 0; chosen.length < Math.min(count, failed.length); turn += 1)
    chosen.push(...queues.flatMap((queue) => queue.slice(turn, turn + 1)));
  return chosen.slice(0, count).map(describeOne);
}

function isFailure(category: Category, { isRight, isFalse, isOverclaimed, isExact }: Outcome["verdict"]): boolean {
  if (isOverclaimed || isFalse) return true;
  return category !== "between" && (!isRight || (category === "edited" && !isExact));
}

function describeOne({ corpus, sample, found, verdict }: Outcome): string {
  const { previous, next } = corpus.revision;
  const { passage, truth } = sample;
  const show = (text: string, { start, end }: { start: number; end: number }) =>
    JSON.stringify(
      `${text.slice(Math.max(0, start - 50), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 50)}`,
    );
  const names = Object.entries(verdict)
    .filter(([, holds]) => holds)
    .map(([name]) => name);
  return [
    `${truth.category}, ${sample.sort} (${corpus.kind}, seed ${corpus.seed}) → ${found.status} ${found.score.toFixed(2)} ${names.join(" ")}`,
    `  was   ${passage.start} ${show(previous, passage)}`,
    ...truth.spans.map((span) => `  truth ${span.start} ${show(next, span)}`),
    found.status === "orphaned" ? "  found nothing" : `  found ${found.start} ${show(next, found)}`,
  ].join("\n");
}
