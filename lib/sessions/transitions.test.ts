import { describe, expect, it } from "vitest";
import { sessionStateSchema } from "@/lib/schemas/session-words";
import { type Mover, moveFrom, SESSION_EVENTS, type SessionFacts, TRANSITIONS } from "./transitions";

const STATES = sessionStateSchema.options;
const MOVERS: (Mover | null)[] = ["FACILITATOR", "CLOCK", "RATER", "RECORDER", "OBSERVER", null];
const FACTS: SessionFacts = { isNamed: false, raters: 8, clauses: 13, hasRevealedRound: false, isBriefFrozen: false };
const move = (...[state, event, by, facts = {}, reason = "A reason."]: Parameters<typeof moveTo>) =>
  moveTo(state, event, by, facts, reason);

function moveTo(
  state: (typeof STATES)[number],
  event: (typeof SESSION_EVENTS)[number],
  by: Mover | null,
  facts: Partial<SessionFacts> = {},
  reason = "A reason.",
) {
  return moveFrom(state, event, by, { ...FACTS, ...facts }, reason);
}

const every = STATES.flatMap((state) =>
  SESSION_EVENTS.flatMap((event) => MOVERS.map((by) => [state, event, by] as const)),
);

describe("every state, event and mover", () => {
  it.each(every)("%s, %s by %s: only what the table lists, and else a sentence that says why", (state, event, by) => {
    const line = TRANSITIONS.find((each) => each.from === state && each.event === event);
    const moved = move(state, event, by);
    expect(moved.isAllowed).toBe(line !== undefined && by !== null && line.by.includes(by));
    if (!moved.isAllowed) expect(moved.message).toMatch(/^[A-Z].{10,}\.$/);
  });
});

describe("the table", () => {
  it("has one line for each state and event", () => {
    const keys = TRANSITIONS.map(({ from, event }) => `${from} ${event}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("reaches every state from a draft, and leads out of all but the last", () => {
    const reached = new Set<string>(["DRAFT"]);
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      for (const { from, event } of TRANSITIONS.filter((line) => reached.has(line.from))) {
        const moved = move(from, event, "FACILITATOR");
        if (moved.isAllowed) reached.add(moved.to);
      }
    }
    expect([...reached].sort()).toEqual([...STATES].sort());
    const ends = STATES.filter((state) => !TRANSITIONS.some(({ from }) => from === state));
    expect(ends).toEqual(["ARCHIVED"]);
  });

  it("never opens a round that was revealed again: a round is only opened from where none is", () => {
    expect(TRANSITIONS.filter(({ to }) => to === "ROUND_OPEN").map(({ event }) => event)).toEqual([
      "OPEN_ROUND",
      "OPEN_ROUND",
    ]);
    expect(TRANSITIONS.filter(({ to }) => to === "ROUND_CLOSED").map(({ from }) => from)).toEqual(["ROUND_OPEN"]);
  });
});

describe("what a move depends on", () => {
  it("refuses an anonymous round below five raters, and not a named one", () => {
    expect(move("READING", "OPEN_ROUND", "FACILITATOR", { raters: 4 })).toMatchObject({ code: "conflict" });
    expect(move("READING", "OPEN_ROUND", "FACILITATOR", { raters: 5 })).toMatchObject({ to: "ROUND_OPEN" });
    expect(move("READING", "OPEN_ROUND", "FACILITATOR", { raters: 1, isNamed: true })).toMatchObject({
      to: "ROUND_OPEN",
    });
    expect(move("READING", "OPEN_ROUND", "FACILITATOR", { raters: 0, isNamed: true }).isAllowed).toBe(false);
  });

  it("refuses a round about nothing", () =>
    expect(move("DISCUSSION", "OPEN_ROUND", "FACILITATOR", { clauses: 0 })).toMatchObject({ code: "bad-input" }));

  it.each(["ROUND_OPEN", "ROUND_CLOSED"] as const)(
    "leads from a void round back to where it came from: %s",
    (state) => {
      expect(move(state, "VOID_ROUND", "FACILITATOR")).toMatchObject({ to: "READING" });
      expect(move(state, "VOID_ROUND", "FACILITATOR", { hasRevealedRound: true })).toMatchObject({ to: "DISCUSSION" });
      expect(move(state, "VOID_ROUND", "FACILITATOR", {}, "  ")).toMatchObject({ code: "bad-input" });
    },
  );

  it("takes a decided session up again for a reason, until its brief is frozen", () => {
    expect(move("DECIDED", "RESUME", "FACILITATOR")).toMatchObject({ to: "DISCUSSION" });
    expect(move("DECIDED", "RESUME", "FACILITATOR", {}, "")).toMatchObject({ code: "bad-input" });
    expect(move("DECIDED", "RESUME", "FACILITATOR", { isBriefFrozen: true })).toMatchObject({ code: "conflict" });
  });
});
