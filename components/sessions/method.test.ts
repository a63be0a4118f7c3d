import { describe, expect, it } from "vitest";
import type { RoundDto, SessionView } from "@/lib/schemas/session";
import { nextStep } from "./head/next-step";
import { methodSteps } from "./method";

type Rounds = RoundDto["state"][];

function session(state: SessionView["state"], states: Rounds, roundsPlanned = 2) {
  const rounds = states.map(
    (each, at) => ({ ordinal: at + 1, state: each, roster: { finished: 3, of: 8 } }) as RoundDto,
  );
  const agenda = states.includes("REVEALED") ? [{}, {}, {}] : [];
  return { state, rounds, roundsPlanned, agenda, decisions: [] } as unknown as SessionView;
}

const say = (given: SessionView) =>
  methodSteps(given).map(({ label, is, count }) => [label, is, ...(count ? [count] : [])].join(": "));

describe("the steps of the method", () => {
  it("begin with reading", () => {
    expect(say(session("READING", []))).toEqual([
      "Read and annotate: now",
      "Rate hidden, round 1: later",
      "Reveal and discuss: later",
      "Rate again, round 2: later",
      "Decide and brief: later",
    ]);
  });

  it("tell how far a round is, and that it is talked about after its reveal", () => {
    expect(say(session("ROUND_OPEN", ["OPEN"]))[1]).toBe("Rate hidden, round 1: now: 3 of 8");
    expect(say(session("DISCUSSION", ["REVEALED"])).slice(1, 4)).toEqual([
      "Rate hidden, round 1: done: 3 of 8",
      "Reveal and discuss: now: 0 of 3",
      "Rate again, round 2: later",
    ]);
  });

  it("leave out a round that was made void, or that was planned and not held", () => {
    expect(say(session("READING", ["VOID"]))[1]).toBe("Rate hidden, round 2: later");
    expect(say(session("DECIDED", ["REVEALED"]))).toEqual([
      "Read and annotate: done",
      "Rate hidden, round 1: done: 3 of 8",
      "Reveal and discuss: done: 0 of 3",
      "Decide and brief: done",
    ]);
  });
});

describe("the facilitator's next step", () => {
  const next = (rounds: Rounds, move: SessionView["can"]["move"], roundsPlanned = 2) =>
    nextStep({ ...session("DISCUSSION", rounds, roundsPlanned), can: { move } as SessionView["can"] });

  it.each([
    ["a round that is planned", ["REVEALED"], ["OPEN_ROUND", "CONCLUDE", "ARCHIVE"], "OPEN_ROUND"],
    ["the end after the last", ["REVEALED", "REVEALED"], ["OPEN_ROUND", "CONCLUDE", "ARCHIVE"], "CONCLUDE"],
    ["the close of what is open", ["OPEN"], ["VOID_ROUND", "CLOSE_ROUND"], "CLOSE_ROUND"],
    ["nothing where it is over", ["REVEALED"], ["RESUME", "ARCHIVE"], null],
  ] as const)("is %s", (_, rounds, move, step) => {
    expect(next([...rounds], [...move])).toBe(step);
  });
});
