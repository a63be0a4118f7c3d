import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepWords } from "@/components/annotations/kept-words";
import type { Judgement } from "@/components/ratings/significance-state";
import { isAnswer } from "@/lib/statistics/is-answer";
import { createJudgingStore, NO_ANSWER, REST_MS } from "./judging-store";

const rated = (value: number, reason = ""): Judgement => ({ value, cannotJudge: null, reason });
const step = (value: number) => ({ value, cannotJudge: null });
const device = () => {
  const kept = new Map<string, string>();
  return keepWords(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (at) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  }));
};

/** A sheet whose every rating is saved at once. */
function open(words = device()) {
  const saved = new Map<string, Judgement>();
  const given: [string, Judgement][] = [];
  const judging = createJudgingStore({
    standing: (id) => {
      const judgement = saved.get(id);
      return judgement && isAnswer(judgement) ? judgement : null;
    },
    give: (id, judgement) => {
      saved.set(id, judgement);
      given.push([id, judgement]);
    },
    words,
    keyOf: (id = "") => `why:${id}`,
  });
  return { judging, given, saved, words };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("a value", () => {
  it("is shown at once and given when the hand rests", () => {
    const { judging, given } = open();
    judging.answer("a", step(70));
    expect(judging.shown("a").value).toBe(70);
    expect(given).toEqual([]);
    vi.advanceTimersByTime(REST_MS.hand);
    expect(given).toEqual([["a", rated(70)]]);
    expect(judging.getState().moving).toBeNull();
  });

  it("is one for many movements", () => {
    const { judging, given } = open();
    for (let value = 70; value <= 90; value++) {
      judging.answer("a", step(value));
      vi.advanceTimersByTime(REST_MS.hand - 100);
    }
    vi.advanceTimersByTime(REST_MS.hand);
    expect(given).toEqual([["a", rated(90)]]);
  });

  it("is given when its row is left, and when the hand goes to another clause", () => {
    const { judging, given } = open();
    judging.answer("a", step(10));
    judging.settle("a");
    judging.answer("b", step(30));
    judging.answer("c", step(50));
    vi.advanceTimersByTime(5_000);
    expect(given.map(([id]) => id)).toEqual(["a", "b", "c"]);
  });

  it("that comes back to what it was is no change", () => {
    const { judging, given } = open();
    judging.answer("a", step(70));
    judging.settle();
    judging.answer("a", step(71));
    judging.answer("a", step(70));
    judging.settle();
    expect(given).toHaveLength(1);
    expect(judging.getState().changes).toHaveLength(1);
  });

  it("of nought is a value, and nothing is none", () => {
    const { judging, given } = open();
    judging.settle("a");
    judging.answer("a", step(0));
    judging.settle();
    expect(given).toEqual([["a", rated(0)]]);
  });
});

describe("a reason", () => {
  it("goes with the answer, trimmed, whichever was first", () => {
    const { judging, given } = open();
    judging.write("a", "Binds no one ");
    vi.advanceTimersByTime(5_000);
    expect(given).toEqual([]);
    judging.answer("a", step(30));
    judging.settle();
    judging.write("a", "Binds a few");
    judging.settle("a");
    expect(given).toEqual([
      ["a", rated(30, "Binds no one")],
      ["a", rated(30, "Binds a few")],
    ]);
  });

  it("that was not given is there after the page was left, and is dropped once it is given", () => {
    const { judging, words } = open();
    judging.write("a", "Half a tho");
    const again = open(words);
    again.judging.recover();
    expect(again.judging.shown("a").reason).toBe("Half a tho");
    again.judging.answer("a", { value: null, cannotJudge: "UNCLEAR" });
    again.judging.settle();
    expect(again.given).toEqual([["a", { value: null, cannotJudge: "UNCLEAR", reason: "Half a tho" }]]);
    expect(words.list("why:")).toEqual([]);
  });
});

describe("undo", () => {
  it("of what has not settled sends nothing", () => {
    const { judging, given } = open();
    judging.answer("a", step(70));
    expect(judging.undo()).toMatchObject({ clauseId: "a", before: NO_ANSWER });
    vi.advanceTimersByTime(5_000);
    expect(given).toEqual([]);
    expect(judging.shown("a")).toEqual(NO_ANSWER);
  });

  it("goes back change by change, over clauses, to nothing", () => {
    const { judging, saved } = open();
    judging.answer("a", step(10));
    judging.answer("b", step(30));
    judging.answer("a", step(50));
    judging.settle();
    const undone = () => judging.undo()?.clauseId;
    expect(undone()).toBe("a");
    expect(saved.get("a")).toEqual(rated(10));
    expect(undone()).toBe("b");
    expect(saved.get("b")).toEqual(NO_ANSWER);
    expect(undone()).toBe("a");
    expect(judging.shown("a")).toEqual(NO_ANSWER);
    expect(judging.undo()).toBeNull();
  });

  it("of a reason brings the one before", () => {
    const { judging, saved } = open();
    judging.answer("a", step(10));
    judging.settle();
    judging.write("a", "Because");
    judging.undo();
    expect(saved.get("a")).toEqual(rated(10));
    expect(judging.shown("a")).toEqual(rated(10));
  });
});
