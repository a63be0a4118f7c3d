import { describe, expect, it } from "vitest";
import { idOf, sessionOf } from "@/lib/brief/brief.test-data";
import type { SessionView } from "@/lib/schemas/session";
import { runSheet } from "./run-sheet";

const NOW = Date.parse("2026-12-05T12:00:00Z");
const planned = (ordinal: number, changes: Partial<SessionView["plan"][number]> = {}) => ({
  ordinal,
  opensAt: `2026-12-0${ordinal * 4 - 3}T08:00:00.000Z`,
  closesAt: `2026-12-0${ordinal * 4}T17:00:00.000Z`,
  revealsItself: true,
  roundId: null,
  refusal: null,
  ...changes,
});
const [first, , third] = sessionOf().rounds;
const say = (changes: Partial<SessionView>) =>
  runSheet(sessionOf({ state: "READING", rounds: [], ...changes }), NOW).map(
    ({ what, is, at, why }) => `${is}: ${what}${at ? ` ${at.slice(5, 16)}` : ""}${why ? ` (${why})` : ""}`,
  );

describe("the run-sheet", () => {
  it("is none without a plan", () => expect(say({ plan: [] })).toEqual([]));

  it("says what comes, reminders too", () => {
    expect(say({ plan: [planned(2), planned(3, { closesAt: null, revealsItself: false })] })).toEqual([
      "done: Reading begins 11-25T07:30",
      "later: Round 1 opens 12-05T08:00",
      "later: Who has not finished is reminded 12-07T17:00",
      "later: Round 1 closes, and is revealed 12-08T17:00",
      "later: Round 2 opens 12-09T08:00",
      "later: Round 2 closes",
      "later: Round 2 is revealed",
      "later: Decide",
      "later: The brief is frozen",
    ]);
  });

  it("says what has happened as it did, whoever did it", () => {
    const open = { ...first!, state: "OPEN" as const, closedAt: null, revealedAt: null, results: null };
    expect(say({ state: "ROUND_OPEN", rounds: [open], plan: [planned(1, { roundId: open.id })] })).toEqual([
      "done: Reading begins 11-25T07:30",
      "done: Round 1 opens 11-25T11:00",
      "later: Round 1 closes",
      "later: Round 1 is revealed",
      "later: Decide",
      "later: The brief is frozen",
    ]);
    const itself = { ...open, closesAt: "2026-12-08T17:00:00.000Z", revealsItself: true };
    const plan = [planned(1, { roundId: open.id })];
    const closing = (round: typeof itself) => say({ state: "ROUND_OPEN", rounds: [round], plan }).slice(2, -2);
    expect(closing(itself)).toEqual([
      "later: Who has not finished is reminded 12-07T17:00",
      "later: Round 1 closes, and is revealed 12-08T17:00",
    ]);
    expect(closing({ ...itself, closedAt: first!.closedAt as never })).toEqual([
      "done: Round 1 closes 11-25T11:20",
      "later: Round 1 is revealed",
    ]);
    const done = say({ state: "DECIDED", rounds: [first!, third!], plan: [planned(1, { roundId: first!.id })] });
    expect(done.slice(1, 4)).toEqual([
      "done: Round 1 opens 11-25T11:00",
      "done: Round 1 closes 11-25T11:20",
      "done: Round 1 is revealed 11-25T11:21",
    ]);
    expect(done.at(-2)).toBe("done: Decide");
  });

  it("says what did not happen, and why; the number that a void round has is not given again", () => {
    const rounds = [{ ...first!, id: idOf(9), state: "VOID" as const }];
    const refusal = "The round was made void.";
    expect(say({ rounds, plan: [planned(1, { refusal }), planned(2)] }).slice(1, 3)).toEqual([
      "missed: Round 2 opens 12-01T08:00 (The round was made void.)",
      "later: Round 3 opens 12-05T08:00",
    ]);
  });

  it("awaits nothing more of a session that is over", () => {
    expect(say({ state: "ARCHIVED", plan: [planned(1), planned(2)] })).toEqual([
      "done: Reading begins 11-25T07:30",
      "done: Decide",
      "later: The brief is frozen",
    ]);
  });
});
