/** A step holds whole values from `least` to `greatest`, both included; `meaning` is its worded anchor. */
export type ScaleStep = { name: string; meaning: string; least: number; greatest: number };

/** Steps lie in ascending order, touch, and cover the scale. */
export type Scale = { kind: string; least: number; greatest: number; steps: ScaleStep[] };

/** The default question of significance: what ignoring a clause for two years would cost. */
export const DEFAULT_SCALE: Scale = {
  kind: "0-100",
  least: 0,
  greatest: 100,
  steps: [
    { name: "Marginal", meaning: "ignoring it costs us nothing", least: 0, greatest: 19 },
    { name: "Minor", meaning: "ignoring it costs us a little, and we could make it good", least: 20, greatest: 39 },
    { name: "Notable", meaning: "ignoring it costs us something we would notice", least: 40, greatest: 59 },
    { name: "Major", meaning: "ignoring it costs us much, and making it good is hard", least: 60, greatest: 79 },
    { name: "Pivotal", meaning: "our position depends on it", least: 80, greatest: 100 },
  ],
};

/**
 * The step a value falls in; null outside the scale. A median between two steps (59.5) belongs to the lower: it has not
 * reached the next.
 */
export function stepOf(value: number, scale: Pick<Scale, "least" | "greatest" | "steps">): ScaleStep | null {
  if (!(value >= scale.least && value <= scale.greatest)) return null;
  return scale.steps.findLast((step) => step.least <= value) ?? null;
}
