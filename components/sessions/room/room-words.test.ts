import { describe, expect, it } from "vitest";
import type { ClauseResult } from "@/lib/schemas/round-results";
import type { AgendaItem, DecisionDto, ParticipantDto } from "@/lib/schemas/session";
import { minutesLeft, minutesSince, sayPlace, sayResult, toConfirm, yetToAnswer } from "./room-words";

const item = (clauseId: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
  clauseId,
  lane: "contested",
  position: null,
  minutes: null,
  isSkipped: false,
  wantsDiscussion: false,
  isMyWish: false,
  ...more,
});
const decision = (clauseId: string, more: Partial<DecisionDto> = {}): DecisionDto => ({
  id: clauseId,
  clauseId,
  outcome: "Act",
  words: "",
  version: 1,
  decidedAt: null,
  reopenReason: "",
  stances: { AGREE: 0, LIVE_WITH: 0, OBJECT: 0 },
  mine: null,
  ...more,
});
const person = (more: Partial<ParticipantDto> = {}): ParticipantDto => ({
  id: "",
  name: "",
  role: "RATER",
  group: null,
  isGuest: false,
  isSimulated: false,
  isAdmitted: true,
  hasLeft: false,
  lateFromRound: null,
  recorderId: null,
  ...more,
});

const AT = "2026-11-25T10:00:00.000Z";
const after = (minutes: number) => Date.parse(AT) + minutes * 60_000;

describe("time", () => {
  it("counts whole minutes, and none before it began", () => {
    expect(minutesSince(AT, after(4.9))).toBe(4);
    expect(minutesSince(AT, after(-1))).toBe(0);
  });

  it("is left for what is neither decided nor left out, less what the clause on the table has had", () => {
    const agenda = [
      item("a", { minutes: 10 }),
      item("b", { minutes: 5 }),
      item("c", { minutes: 7, isSkipped: true }),
      item("d", { minutes: 8 }),
      item("e"),
    ];
    const session = { agenda, decisions: [decision("d", { decidedAt: AT })], table: { clauseId: "a", since: AT } };
    expect(minutesLeft(session, after(4))).toBe(11);
    // A clause that took longer takes nothing from the others.
    expect(minutesLeft(session, after(30))).toBe(5);
    expect(minutesLeft({ ...session, agenda: [item("e")] }, after(0))).toBeNull();
  });
});

describe("words", () => {
  const result = {
    clauseId: "a",
    answers: [],
    base: { rated: 7, of: 8, cannotJudge: 1, noAnswer: 0 },
    summary: { n: 7, median: 51, quartiles: { lower: 42, upper: 67.25 }, min: 30, max: 74, meanDeviation: 12 },
    perStep: [],
    step: "Notable",
    closeness: "contested",
    groups: [],
    stability: null,
  } satisfies ClauseResult;

  it("give the median with its spread and base", () => {
    expect(sayResult(result)).toBe("median 51 · middle half 42–67.3 · 7 of 8 rated · 1 cannot judge · contested");
    const few = { ...result.summary, quartiles: null };
    expect(sayResult({ ...result, summary: few, closeness: "too-few" })).toBe(
      "median 51 · from 30 to 74 · 7 of 8 rated · 1 cannot judge · too few to say",
    );
    expect(sayResult({ ...result, summary: null, base: { rated: 0, of: 8, cannotJudge: 1, noAnswer: 7 } })).toBe(
      "0 of 8 rated · 1 cannot judge · 7 no answer · contested",
    );
  });

  it("count a clause among those of its lane that are not left out", () => {
    const agenda = [item("a"), item("b", { isSkipped: true }), item("c"), item("d", { lane: "settled-high" })];
    expect(sayPlace(agenda, "c")).toBe("second of two to discuss");
    expect(sayPlace(agenda, "d")).toBe("first of one to confirm");
    expect(sayPlace(agenda, "b")).toBe("left out of the agenda");
    expect(sayPlace(agenda, "z")).toBeNull();
  });
});

describe("those who answer a proposal", () => {
  it("are let in, here, real, and no watchers", () => {
    const people = [
      person(),
      person({ role: "FACILITATOR" }),
      person({ role: "OBSERVER" }),
      person({ role: "RECORDER" }),
      person({ isSimulated: true }),
      person({ hasLeft: true }),
      person({ isAdmitted: false }),
    ];
    expect(yetToAnswer(decision("a"), people)).toBe(2);
    expect(yetToAnswer(decision("a", { stances: { AGREE: 2, LIVE_WITH: 1, OBJECT: 0 } }), people)).toBe(0);
  });
});

describe("confirming together", () => {
  it("takes what is settled and low, is not left out and has no proposal of its own", () => {
    const low = (id: string, more: Partial<AgendaItem> = {}) => item(id, { lane: "settled-low", ...more });
    const agenda = [low("a"), low("b", { isSkipped: true }), low("c"), item("d")];
    expect(toConfirm({ agenda, decisions: [decision("c")] })).toEqual(["a"]);
  });
});
