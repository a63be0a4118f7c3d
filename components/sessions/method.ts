import type { SessionView } from "@/lib/schemas/session";

export type MethodStep = { label: string; is: "done" | "now" | "later"; count: string | null };

type Asked = Pick<SessionView, "state" | "rounds" | "roundsPlanned" | "agenda" | "decisions">;

/** The method as steps, and how far the session has come in it. Rounds that were made void are none. */
export function methodSteps(session: Asked): MethodStep[] {
  const { state, roundsPlanned } = session;
  const rounds = session.rounds.filter((round) => round.state !== "VOID");
  const revealed = rounds.filter((round) => round.state === "REVEALED").length;
  const isOver = state === "DECIDED" || state === "ARCHIVED";
  const isTalking = state === "DISCUSSION";
  const isBefore = state === "DRAFT" || state === "READING";
  const steps: MethodStep[] = [{ label: "Read and annotate", is: isBefore ? "now" : "done", count: null }];
  for (let ordinal = 1; ordinal <= Math.max(roundsPlanned, rounds.length); ordinal += 1) {
    const round = rounds[ordinal - 1];
    const isDone = round?.state === "REVEALED";
    const label = ordinal === 1 ? "Rate hidden, round 1" : `Rate again, round ${ordinal}`;
    const count = round ? `${round.roster.finished} of ${round.roster.of}` : null;
    if (isOver && !isDone) continue;
    steps.push({ label, is: isDone ? "done" : round ? "now" : "later", count });
    if (ordinal === 1) steps.push({ label: "Reveal and discuss", ...talk(session, revealed, isTalking, isOver) });
  }
  return [...steps, { label: "Decide and brief", is: isOver ? "done" : "later", count: null }];
}

function talk(
  { agenda, decisions }: Asked,
  revealed: number,
  isTalking: boolean,
  isOver: boolean,
): Omit<MethodStep, "label"> {
  const decided = decisions.filter(({ decidedAt }) => decidedAt !== null).length;
  const count = revealed > 0 && agenda.length > 0 ? `${decided} of ${agenda.length}` : null;
  return { is: isTalking ? "now" : isOver || revealed > 0 ? "done" : "later", count };
}
