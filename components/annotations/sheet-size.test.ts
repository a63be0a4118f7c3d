import { describe, expect, it } from "vitest";
import { settleSheet } from "./sheet-size";

const heights = { low: 140, half: 450, tall: 770 };

describe("settleSheet", () => {
  it.each<[string, number, number]>([
    ["half", 450, 0],
    ["half", 560, 0],
    ["tall", 640, 0],
    ["tall", 500, 1],
    ["low", 260, 0],
    ["low", 400, -1],
    ["closed", 60, 0],
    ["closed", 140, -1],
  ])("comes to rest %s when let go at %i px with %d px a ms", (size, height, velocity) => {
    expect(settleSheet({ height, velocity, heights })).toBe(size);
  });
});
