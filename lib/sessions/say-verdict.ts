import type { RoundFile } from "@/lib/schemas/round-file";
import type { Verdict } from "./seal";

/** The verdict on a round's file in one sentence, for the page and the command alike. */
export function sayVerdict(
  { round: { ordinal }, session: { title } }: RoundFile,
  { holds, verified, isComplete }: Verdict,
  isCompared: boolean,
): string {
  const what = `The seal of round ${ordinal} of “${title}”`;
  if (!holds) return `${what} does not hold.`;
  const rows = isComplete
    ? `All ${verified} answers are in the file and as they were sealed.`
    : verified === 0
      ? "The file holds no answer to check."
      : `${verified === 1 ? "The one answer" : `The ${verified} answers`} in the file ${verified === 1 ? "is" : "are"} as sealed; the others are not in it.`;
  const compared = isCompared
    ? "It is the commitment that you were sent."
    : "It was not compared with the commitment that you were sent at the close.";
  return `${what} holds. ${rows} ${compared}`;
}
