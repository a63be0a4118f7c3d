import { describe, expect, it } from "vitest";
import { markBlocks, sayBeginning, sayEnd } from "./note-marks";
import type { Passage } from "./passage";

const blocks = [0, 10, 20].map((start) => ({ start, end: start + 9 }));
const passage = (start: number, end: number, change: Partial<Passage> = {}): Passage => ({
  id: `${start}-${end}`,
  start,
  end,
  step: 0,
  isResolved: false,
  ...change,
});

describe("markBlocks", () => {
  it("cuts a passage at the edges of blocks and knows where it begins", () => {
    const marks = markBlocks(blocks, [passage(5, 24, { step: 4 })]);
    expect([...marks].map(([start, [mark]]) => [start, mark!.start, mark!.end, mark!.home])).toEqual([
      [0, 5, 9, 0],
      [10, 10, 19, 0],
      [20, 20, 24, 0],
    ]);
  });

  it("makes one of passages on the very same words, as hot as the hottest open one", () => {
    const same = [passage(2, 6, { step: 2 }), passage(2, 6, { step: 5, isResolved: true }), passage(2, 7)];
    expect(markBlocks(blocks, same).get(0)).toMatchObject([
      { end: 6, count: 2, step: 2, isResolved: false },
      { end: 7, count: 1, step: 0, isResolved: false },
    ]);
  });
});

describe("what is said", () => {
  const name = (step: number) => `step ${step}`;
  const [first, , last] = [...markBlocks(blocks, [passage(5, 24, { step: 4 })]).values()].flat();

  it("says how many and how important where a passage begins, and that it goes on in another block", () => {
    expect(sayBeginning(first!, blocks[0]!, name)).toBe("Note, step 4: ");
    expect(sayBeginning(last!, blocks[2]!, name)).toBe("Note continues: ");
    expect(sayBeginning({ ...last!, start: 22 }, blocks[2]!, name)).toBe("");
    const resolved = { ...first!, count: 2, step: 0 as const, isResolved: true };
    expect(sayBeginning(resolved, blocks[0]!, name)).toBe("2 notes, resolved: ");
  });

  it("says the end once, where it is", () => {
    expect([first!, last!].map(sayEnd)).toEqual(["", " End of note."]);
  });
});
