import { CATEGORIES, type Category } from "../truth/classify";
import type { Outcome } from "./outcomes";

/** Shares in percent. */
export type Row = {
  name: string;
  count: number;
  right: number;
  boundaries: number;
  falselyAttached: number;
  overclaimed: number;
  exact: number;
  moved: number;
  changed: number;
  orphaned: number;
};

export function summarise(name: string, outcomes: readonly Outcome[]): Row {
  const share = (holds: (outcome: Outcome) => boolean) => (100 * outcomes.filter(holds).length) / outcomes.length;
  const status = (wanted: string) => share(({ found }) => found.status === wanted);
  return {
    name,
    count: outcomes.length,
    right: share(({ verdict }) => verdict.isRight),
    boundaries: share(({ verdict }) => verdict.isExact),
    falselyAttached: share(({ verdict }) => verdict.isFalse),
    overclaimed: share(({ verdict }) => verdict.isOverclaimed),
    exact: status("exact"),
    moved: status("moved"),
    changed: status("changed"),
    orphaned: status("orphaned"),
  };
}

export function byCategory(outcomes: readonly Outcome[]): Row[] {
  return CATEGORIES.flatMap((category) => {
    const own = ofCategory(outcomes, category);
    return own.length === 0 ? [] : [summarise(category, own)];
  });
}

export function ofCategory(outcomes: readonly Outcome[], category: Category): Outcome[] {
  return outcomes.filter(({ sample }) => sample.truth.category === category);
}
