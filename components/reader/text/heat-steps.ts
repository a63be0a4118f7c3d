import type { RatedStep } from "./passage";

/** The five steps of importance, least first, with the bounds that each covers on the scale of 0 to 100. */
export const HEAT_STEPS: readonly { step: RatedStep; name: string; least: number; greatest: number }[] = [
  { step: 1, name: "Marginal", least: 0, greatest: 19 },
  { step: 2, name: "Minor", least: 20, greatest: 39 },
  { step: 3, name: "Notable", least: 40, greatest: 59 },
  { step: 4, name: "Major", least: 60, greatest: 79 },
  { step: 5, name: "Pivotal", least: 80, greatest: 100 },
];
