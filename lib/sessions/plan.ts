// What a plan of rounds must be for the clock to keep it.

export type PlannedTimes = {
  /** ISO. */
  opensAt: string;
  /** Null: somebody closes it by hand. */
  closesAt: string | null;
};

export type PlanProblem = {
  /** From 0. */
  at: number;
  field: "opensAt" | "closesAt";
  message: string;
};

/** Each round closes after it opens, and opens when the one before has closed. */
export function planProblems(plan: readonly PlannedTimes[]): PlanProblem[] {
  return plan.flatMap(({ opensAt, closesAt }, at): PlanProblem[] => {
    const round = at + 1;
    const before = plan[at - 1];
    const problems: PlanProblem[] = [];
    if (before && timeOf(opensAt) <= timeOf(before.opensAt)) {
      problems.push({ at, field: "opensAt", message: `Round ${round} opens before round ${at}. Let it open later.` });
    } else if (before?.closesAt && timeOf(opensAt) < timeOf(before.closesAt)) {
      const message = `Round ${round} opens while round ${at} is still open. Let it open later.`;
      problems.push({ at, field: "opensAt", message });
    }
    if (closesAt !== null && timeOf(closesAt) <= timeOf(opensAt)) {
      const message = `Round ${round} closes before it has opened. Let it close later.`;
      problems.push({ at, field: "closesAt", message });
    }
    return problems;
  });
}

/** What is planned must still come. */
export function pastProblems(plan: readonly PlannedTimes[], nowMs: number): PlanProblem[] {
  return plan.flatMap(({ opensAt, closesAt }, at): PlanProblem[] => {
    const round = at + 1;
    if (timeOf(opensAt) <= nowMs) return [{ at, field: "opensAt", message: sayPast(round, "opens") }];
    return closesAt !== null && timeOf(closesAt) <= nowMs
      ? [{ at, field: "closesAt", message: sayPast(round, "closes") }]
      : [];
  });
}

export const sayPast = (round: number, verb: "opens" | "closes") =>
  `The time at which round ${round} ${verb} is past already.`;

const timeOf = (iso: string) => new Date(iso).getTime();
