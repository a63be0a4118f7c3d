// How little changed between two rounds. Stable answers are a reason to stop asking, and never consensus: people can stay
// stably apart.
import { mean } from "d3-array";
import { type Scale, stepOf } from "./scale";
import { countPerStep } from "./summarise-clause";

/** One rater's values in two rounds. Who gave none in either is not in it. */
export type Drift = { earlier: number; later: number };

export type Stability = {
  n: number;
  /**
   * Net person-changes over raters: half the sum of the differences between the two rounds' histograms. Scheibe, Skutsch
   * and Schofer (1975), "Experiments in Delphi Methodology", in Linstone and Turoff, "The Delphi Method", 262-287.
   */
  netChange: number;
  /** `netChange` under 15 %, which that paper takes for equilibrium: as much came from mere oscillation. */
  isStable: boolean;
  /**
   * The share of raters who stayed on their step. A histogram stays as it is where two people change places: Chaffin and
   * Talley (1980), "Individual stability in Delphi studies", Technological Forecasting and Social Change 16(1), 67-73.
   */
  sameStep: number;
  /** Points of the scale that a rater moved on average, in either direction. */
  meanMove: number;
};

export const STABLE_BELOW = 0.15;

/** Null where nobody rated twice. */
export function measureStability(drifts: readonly Drift[], scale: Scale): Stability | null {
  const n = drifts.length;
  if (n === 0) return null;
  const before = countPerStep(
    drifts.map(({ earlier }) => earlier),
    scale,
  );
  const after = countPerStep(
    drifts.map(({ later }) => later),
    scale,
  );
  const unitsOfChange = before.reduce((sum, count, at) => sum + Math.abs(count - after[at]!), 0);
  const netChange = unitsOfChange / 2 / n;
  const stayed = drifts.filter(({ earlier, later }) => stepOf(earlier, scale) === stepOf(later, scale)).length;
  return {
    n,
    netChange,
    isStable: netChange < STABLE_BELOW,
    sameStep: stayed / n,
    meanMove: mean(drifts, ({ earlier, later }) => Math.abs(later - earlier))!,
  };
}
