import { describe, expect, it } from "vitest";
import { colourIndexOf, initialsOf } from "./initials";

describe("initialsOf", () => {
  it.each([
    ["Reviewer 1", "R1"],
    ["Facilitator", "F"],
    ["  ada   king lovelace ", "AL"],
    ["张伟", "张"],
    ["👩‍🚀 Nova", "👩‍🚀N"],
    ["", "?"],
  ])("%s -> %s", (name, initials) => expect(initialsOf(name)).toBe(initials));
});

describe("colourIndexOf", () => {
  it("is steady and in range", () => {
    for (let n = 0; n < 200; n += 1) {
      const index = colourIndexOf(`person-${n}`, 4);
      expect(index).toBe(colourIndexOf(`person-${n}`, 4));
      expect([0, 1, 2, 3]).toContain(index);
    }
  });
});
