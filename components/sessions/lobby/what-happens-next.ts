import type { SessionView } from "@/lib/schemas/session";

/** One sentence, for whoever looks. */
export function sayNext({ state, rounds, can, me }: SessionView): string {
  const round = rounds.length + 1;
  if (state === "DRAFT") {
    return can.steer
      ? "Start the session: then people can come in and read."
      : "The facilitator has not started the session yet.";
  }
  if (can.steer) {
    return can.whyNoRound === null
      ? `Open round ${round} when everybody is here and has read.`
      : "People come in and read; a round opens once enough are here.";
  }
  if (me?.rates) return `Read the clauses. The facilitator opens round ${round}, and this page turns to it by itself.`;
  if (me?.role === "RECORDER") {
    return `Add those whose answers come by other means before the facilitator opens round ${round}; then you enter them here.`;
  }
  return `Those who take part read the clauses. The facilitator opens round ${round}.`;
}
