// Questions a team can ask of a clause, ready worded. Each stands alone: none is computed from another, because what is
// specific need not be significant, nor what is significant feasible.
import type { ScaleKind } from "./scale";

export type CriterionTemplate = {
  name: string;
  question: string;
  scale: ScaleKind;
  steps: { name: string; meaning: string }[];
};

/** What every team asks from the start. */
export const SIGNIFICANCE: CriterionTemplate = {
  name: "Significance",
  question: "If we ignored this clause for two years, what would it cost us? Not whether you like it.",
  scale: "0-100",
  steps: [
    { name: "Marginal", meaning: "ignoring it costs us nothing" },
    { name: "Minor", meaning: "ignoring it costs us a little, soon made good" },
    { name: "Notable", meaning: "ignoring it costs us something we would miss" },
    { name: "Major", meaning: "ignoring it sets our work back" },
    { name: "Pivotal", meaning: "our position depends on it" },
  ],
};

/** What it can ask besides, or instead. */
export const TEMPLATES: readonly CriterionTemplate[] = [
  {
    name: "Significance, 1 to 9",
    question: SIGNIFICANCE.question,
    scale: "1-9",
    steps: nine(
      "ignoring it costs us nothing",
      "ignoring it costs us something we would miss",
      "our position depends on it",
    ),
  },
  {
    name: "Specificity",
    question: "How exactly does this clause say who does what, by when?",
    scale: "0-100",
    steps: [
      { name: "Vague", meaning: "an aim, with nobody and nothing named" },
      { name: "General", meaning: "a direction, open in who and how" },
      { name: "Partly", meaning: "names some of actor, act and means" },
      { name: "Specific", meaning: "names actor, act and means" },
      { name: "Exact", meaning: "could be checked point by point, with a date" },
    ],
  },
  {
    name: "Commitment",
    question: "How far does this clause bind those who agree to it?",
    scale: "0-100",
    steps: [
      { name: "None", meaning: "states a view" },
      { name: "Invites", meaning: "encourages, welcomes, may" },
      { name: "Urges", meaning: "calls on, should" },
      { name: "Promises", meaning: "will, undertakes to" },
      { name: "Binds", meaning: "shall, with somebody to answer to" },
    ],
  },
  {
    name: "Novelty",
    question: "How much of this clause was not said in earlier documents of its kind?",
    scale: "0-100",
    steps: [
      { name: "Repeats", meaning: "said before in the same words" },
      { name: "Restates", meaning: "said before in other words" },
      { name: "Extends", meaning: "goes further on a known point" },
      { name: "Adds", meaning: "a point of its own on a known subject" },
      { name: "New", meaning: "a subject or means not seen before" },
    ],
  },
  {
    name: "Feasibility",
    question: "If everybody named here tried, how likely is it that what this clause asks is done within five years?",
    scale: "0-100",
    steps: [
      { name: "Out of reach", meaning: "we see no way" },
      { name: "Unlikely", meaning: "only if much changes" },
      { name: "Open", meaning: "as likely as not" },
      { name: "Likely", meaning: "the means are there" },
      { name: "Under way", meaning: "being done already" },
    ],
  },
  {
    name: "Geopolitical weight",
    question: "How much would carrying out this clause change who has a say, and who depends on whom?",
    scale: "0-100",
    steps: [
      { name: "Nothing", meaning: "nobody's position changes" },
      { name: "Little", meaning: "at the edges" },
      { name: "Some", meaning: "some gain or lose a say" },
      { name: "Much", meaning: "several large actors must answer it" },
      { name: "Order", meaning: "the order among states or firms changes" },
    ],
  },
  {
    name: "Safety relevance",
    question: "How much does this clause bear on whether harm from AI is prevented?",
    scale: "0-100",
    steps: [
      { name: "None", meaning: "no bearing" },
      { name: "Distant", meaning: "through several other steps" },
      { name: "Indirect", meaning: "helps those who prevent harm" },
      { name: "Direct", meaning: "is itself a measure against harm" },
      { name: "Decisive", meaning: "prevention depends on it" },
    ],
  },
];

/** Anchors in words at the ends and in the middle of nine steps; the others are told by their number alone. */
function nine(least: string, middle: string, greatest: string) {
  const meanings: Record<number, string> = { 1: least, 5: middle, 9: greatest };
  return Array.from({ length: 9 }, (_, at) => ({ name: String(at + 1), meaning: meanings[at + 1] ?? "" }));
}
