import { describe, expect, it } from "vitest";
import type { ClauseResult } from "@/lib/schemas/round-results";
import { DEFAULT_RULE, judgeCloseness } from "@/lib/statistics/closeness";
import { makeScale } from "@/lib/statistics/scale";
import { summariseClause } from "@/lib/statistics/summarise-clause";
import { type AgendaEntry, makeAgenda, spreadOf } from "./agenda";

const words = (names: string[]) => names.map((name) => ({ name, meaning: "" }));
const scale = makeScale("0-100", words(["Marginal", "Minor", "Notable", "Major", "Pivotal"]));

function resultOf(clauseId: string, values: number[]): ClauseResult {
  const answers = values.map((value) => ({ rater: "", group: null, value, cannotJudge: null, reason: "" }));
  const { summary, base, perStep, step } = summariseClause(answers, values.length, scale);
  const closeness = judgeCloseness(values, DEFAULT_RULE, scale);
  return {
    clauseId,
    answers,
    base,
    summary,
    perStep,
    step: step?.name ?? null,
    closeness,
    groups: [],
    stability: null,
  };
}

let ordinal = 0;
const entry = (clauseId: string, values: number[] | null, more: Partial<AgendaEntry> = {}): AgendaEntry => ({
  clauseId,
  ordinal: (ordinal += 1),
  position: null,
  wantsDiscussion: false,
  result: values && resultOf(clauseId, values),
  ...more,
});

const high = [70, 72, 74, 76, 78];
const low = [10, 12, 14, 16, 18];
const wide = [5, 20, 50, 80, 95];
const lanes = (entries: AgendaEntry[]) => makeAgenda(entries, scale).map(({ clauseId, lane }) => `${clauseId} ${lane}`);
const order = (entries: AgendaEntry[]) => makeAgenda(entries, scale).map(({ clauseId }) => clauseId);

describe("the lanes", () => {
  it("are settled and high, contested, settled and low, in this order", () => {
    expect(lanes([entry("low", low), entry("wide", wide), entry("high", high)])).toEqual([
      "high settled-high",
      "wide contested",
      "low settled-low",
    ]);
  });

  it("call high what falls in the two highest steps, and no less", () => {
    expect(lanes([entry("59", [59, 59, 59, 59, 59]), entry("60", [60, 60, 60, 60, 60])])).toEqual([
      "60 settled-high",
      "59 settled-low",
    ]);
  });

  it("hold for contested what somebody wants discussed, what too few rated, and what nobody was asked", () => {
    const asked = entry("asked", low, { wantsDiscussion: true });
    expect(lanes([asked, entry("few", [70, 71]), entry("new", null)])).toEqual([
      "asked contested",
      "few contested",
      "new contested",
    ]);
  });
});

describe("the order in a lane", () => {
  it("is widest first among the contested, and by median where they are settled", () => {
    const wider = entry("wider", [0, 5, 50, 95, 100]);
    expect(order([entry("wide", wide), wider])).toEqual(["wider", "wide"]);
    expect(order([entry("a", high), entry("b", [80, 82, 84, 86, 88])])).toEqual(["b", "a"]);
  });

  it("is the text's between equals", () => {
    expect(order([entry("first", wide), entry("second", wide)])).toEqual(["first", "second"]);
  });

  it("keeps those that were moved where they were put, and the others around them", () => {
    const [a, b, c] = [entry("a", [0, 5, 50, 95, 100]), entry("b", wide), entry("c", [10, 30, 50, 70, 90])];
    expect(order([a, b, { ...c, position: 0 }])).toEqual(["c", "a", "b"]);
    expect(order([{ ...a, position: 9 }, b, c])).toEqual(["b", "c", "a"]);
    // Two that changed places.
    expect(order([{ ...a, position: 1 }, { ...b, position: 0 }, c])).toEqual(["b", "a", "c"]);
  });
});

describe("the spread", () => {
  it("is the middle half from five raters on, the whole range below, and −1 of nothing", () => {
    expect(spreadOf(resultOf("five", [0, 20, 50, 80, 100]))).toBe(60);
    expect(spreadOf(resultOf("four", [0, 20, 80, 100]))).toBe(100);
    expect(spreadOf(resultOf("none", []))).toBe(-1);
    expect(spreadOf(null)).toBe(-1);
  });
});
