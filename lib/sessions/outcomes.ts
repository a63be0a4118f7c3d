// What a session decides about a clause: the team's own list, of which one is always there.

/** What a clause comes to that nobody has decided. Somebody can also decide it. */
export const LEFT_OPEN = "Left open";

export const MOST_OUTCOMES = 8;
export const LONGEST_OUTCOME = 40;

/** Whatever a team calls the rest. @returns why the list cannot be kept, in a sentence; null where it can. */
export function whyNoOutcomes(outcomes: readonly string[]): string | null {
  if (outcomes.some((outcome) => outcome.trim() === "")) return "Give every outcome a name.";
  if (outcomes.some((outcome) => outcome.length > LONGEST_OUTCOME))
    return `At most ${LONGEST_OUTCOME} characters each.`;
  if (!outcomes.includes(LEFT_OPEN)) return `“${LEFT_OPEN}” stays: it is what a clause comes to that nobody decides.`;
  if (outcomes.length < 2) return `Name at least one outcome besides “${LEFT_OPEN}”.`;
  if (outcomes.length > MOST_OUTCOMES) return `At most ${MOST_OUTCOMES} outcomes.`;
  const folded = outcomes.map((outcome) => outcome.trim().toLowerCase());
  const twice = outcomes.find((_, at) => folded.indexOf(folded[at]!) !== at);
  return twice ? `“${twice}” is in the list twice.` : null;
}
