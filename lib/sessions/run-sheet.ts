// The run-sheet of a session with a plan: what has happened at which time, what comes, and what did not come.
import type { SessionView } from "@/lib/schemas/session";
import { reminderBefore } from "./reminder-time";

export type RunSheetLine = {
  what: string;
  /** ISO; null for what has no time. */
  at: string | null;
  is: "done" | "later" | "missed";
  /** Why it did not come. */
  why: string | null;
};

type Asked = Pick<SessionView, "plan" | "rounds" | "state" | "openedAt" | "isBriefFrozen">;
type Planned = SessionView["plan"][number];
type Round = SessionView["rounds"][number];

/** Empty for a session without a plan. @param nowMs null where the time is not known */
export function runSheet(session: Asked, nowMs: number | null): RunSheetLine[] {
  const { plan, rounds, state, openedAt, isBriefFrozen } = session;
  if (plan.length === 0) return [];
  const toCome = plan.filter(({ roundId }) => roundId === null);
  const isOver = state === "DECIDED" || state === "ARCHIVED";
  return [
    line("Reading begins", openedAt, openedAt !== null),
    ...plan.flatMap((planned) => {
      const round = rounds.find(({ id }) => id === planned.roundId);
      if (round) return linesOfRound(round, nowMs);
      // A round that was made void keeps its number. What is over opens nothing more.
      return isOver ? [] : linesToCome(planned, rounds.length + 1 + toCome.indexOf(planned), nowMs);
    }),
    line("Decide", null, isOver),
    line("The brief is frozen", null, isBriefFrozen),
  ];
}

function linesOfRound(
  { ordinal, openedAt, closesAt, closedAt, revealedAt, revealsItself }: Round,
  nowMs: number | null,
) {
  const closes = closedAt ?? closesAt;
  // One that was closed by hand waits for somebody to reveal it.
  const isOne = revealsItself && (closedAt === null || revealedAt !== null);
  return [
    line(`Round ${ordinal} opens`, openedAt, true),
    ...(closedAt === null ? reminder(openedAt, closesAt, nowMs) : []),
    line(sayClose(ordinal, isOne), closes, closedAt !== null),
    ...(isOne ? [] : [line(`Round ${ordinal} is revealed`, revealedAt, revealedAt !== null)]),
  ];
}

function linesToCome({ opensAt, closesAt, revealsItself, refusal }: Planned, ordinal: number, nowMs: number | null) {
  const opens = line(`Round ${ordinal} opens`, opensAt, false);
  if (refusal !== null) return [{ ...opens, is: "missed" as const, why: refusal }];
  return [
    opens,
    ...reminder(opensAt, closesAt, nowMs),
    line(sayClose(ordinal, revealsItself), closesAt, false),
    ...(revealsItself ? [] : [line(`Round ${ordinal} is revealed`, null, false)]),
  ];
}

const sayClose = (ordinal: number, revealsItself: boolean) =>
  revealsItself ? `Round ${ordinal} closes, and is revealed` : `Round ${ordinal} closes`;

function reminder(openedAt: string, closesAt: string | null, nowMs: number | null): RunSheetLine[] {
  const at = closesAt && reminderBefore(new Date(openedAt), new Date(closesAt));
  return at
    ? [line("Who has not finished is reminded", at.toISOString(), nowMs !== null && at.getTime() <= nowMs)]
    : [];
}

function line(what: string, at: string | null, isDone: boolean): RunSheetLine {
  return { what, at, is: isDone ? "done" : "later", why: null };
}
