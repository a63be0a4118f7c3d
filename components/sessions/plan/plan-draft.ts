import type { EditPlan } from "@/lib/schemas/session-requests";
import type { SessionView } from "@/lib/schemas/session";
import { pastProblems, planProblems, type PlanProblem } from "@/lib/sessions/plan";
import { isoOf, localTime } from "../local-time";

/** One round of the plan, as its fields hold it. */
export type PlanRow = {
  opensAt: string;
  closesAt: string;
  revealsItself: boolean;
  /** It has opened, and its beginning stays; "closed": all of it does. What the fields show is less than what is kept. */
  has: "closed" | "opened" | null;
  kept: { opensAt: string; closesAt: string | null } | null;
};

export const MOST_ROUNDS = 5;
const OPENS_HOUR = 9;
const CLOSES_HOUR = 18;
/** How many days a round is open that is not said otherwise. */
const DAYS = 3;

/** After the one before, or tomorrow: open for some days, and revealed by itself. */
export function nextRow(rows: readonly PlanRow[]): PlanRow {
  const last = rows.at(-1);
  const after = last && isoOf(last.closesAt || last.opensAt);
  const from = new Date(Math.max(after ? Date.parse(after) : 0, Date.now()));
  return {
    opensAt: localTime(daysAfter(from, 1, OPENS_HOUR)),
    closesAt: localTime(daysAfter(from, 1 + DAYS, CLOSES_HOUR)),
    revealsItself: true,
    has: null,
    kept: null,
  };
}

function daysAfter(from: Date, days: number, hour: number): Date {
  return new Date(from.getFullYear(), from.getMonth(), from.getDate() + days, hour);
}

/** As many rounds as that, those that are there first. */
export function rowsFor(count: number, rows: readonly PlanRow[]): PlanRow[] {
  const made = rows.slice(0, count);
  while (made.length < count) made.push(nextRow(made));
  return made;
}

export function rowsOf({ plan, rounds }: Pick<SessionView, "plan" | "rounds">): PlanRow[] {
  return plan.map(({ opensAt, closesAt, revealsItself, roundId }) => {
    const round = rounds.find(({ id }) => id === roundId);
    return {
      opensAt: localTime(new Date(opensAt)),
      closesAt: closesAt ? localTime(new Date(closesAt)) : "",
      revealsItself,
      has: round ? (round.state === "OPEN" ? "opened" : "closed") : null,
      kept: { opensAt, closesAt },
    };
  });
}

/** What is sent; null while a round has no time to open. A time that nobody has changed is sent as it was, to the second. */
export function planOf(rows: readonly PlanRow[]): EditPlan["rounds"] | null {
  const rounds = rows.map(({ opensAt, closesAt, revealsItself, kept }) => ({
    opensAt: exactly(opensAt, kept?.opensAt ?? null),
    closesAt: exactly(closesAt, kept?.closesAt ?? null),
    revealsItself: closesAt !== "" && revealsItself,
  }));
  return rounds.every((round): round is EditPlan["rounds"][number] => round.opensAt !== null) ? rounds : null;
}

function exactly(field: string, kept: string | null): string | null {
  return kept && localTime(new Date(kept)) === field ? kept : isoOf(field);
}

/** What is wrong with it, as the server would say. */
export function problemsOf(rows: readonly PlanRow[]): PlanProblem[] {
  const without = rows.flatMap(({ opensAt }, at): PlanProblem[] =>
    isoOf(opensAt) ? [] : [{ at, field: "opensAt", message: `Say when round ${at + 1} opens.` }],
  );
  const plan = planOf(rows);
  if (!plan) return without;
  const isKept = (at: number) => rows[at]!.kept !== null && plan[at]!.opensAt === rows[at]!.kept!.opensAt;
  return [...planProblems(plan), ...pastProblems(plan, Date.now()).filter(({ at }) => !isKept(at))];
}
