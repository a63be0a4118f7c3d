import type { SessionView } from "@/lib/schemas/session";

/** One sentence, for whoever looks. */
export function sayNext(session: SessionView): string {
  const { state, rounds, can, me, plan } = session;
  const round = rounds.length + 1;
  if (state === "DRAFT") {
    return can.steer
      ? "Start the session: then people can come in and read."
      : "The facilitator has not started the session yet.";
  }
  const opensItself = plan.some(({ roundId, refusal }) => roundId === null && refusal === null);
  if (can.steer) return sayToFacilitator(round, can.whyNoRound === null, opensItself);
  if (me?.role === "RECORDER") {
    return `Add those whose answers come by other means before round ${round} opens; then you enter them here.`;
  }
  const opens = opensItself
    ? `Round ${round} opens by itself at the time in the run-sheet`
    : `The facilitator opens round ${round}`;
  return me?.rates
    ? `Read the clauses. ${opens}, and this page turns to it.`
    : `Those who take part read the clauses. ${opens}.`;
}

function sayToFacilitator(round: number, areEnough: boolean, opensItself: boolean): string {
  if (opensItself) {
    return areEnough
      ? `Round ${round} opens by itself at the time in the run-sheet, or when you open it.`
      : `Round ${round} is to open by itself at the time in the run-sheet: until then enough must have come in.`;
  }
  return areEnough
    ? `Open round ${round} when everybody is here and has read.`
    : "People come in and read; a round opens once enough are here.";
}
