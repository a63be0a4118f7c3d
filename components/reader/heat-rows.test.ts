import { describe, expect, it } from "vitest";
import { gradientOf, heatRows } from "./heat-rows";

describe("the heat beside the scroll bar", () => {
  it("shows the hottest that lies in a row, and the deepest of those", () => {
    const rows = heatRows(
      [
        { top: 0, bottom: 90, step: 1, depth: 1 },
        { top: 50, bottom: 60, step: 4, depth: 1 },
        { top: 55, bottom: 58, step: 4, depth: 3 },
        { top: 300, bottom: 310, step: 5, depth: 0 },
      ],
      400,
      4,
    );
    expect(rows).toEqual(["--heat-4-3", null, null, null]);
  });

  it("keeps what reaches the very end, and what is shorter than a row", () => {
    expect(heatRows([{ top: 399, bottom: 400, step: 2, depth: 1 }], 400, 4)).toEqual([null, null, null, "--heat-2-1"]);
  });

  it("is one stop for each stretch of one colour", () => {
    expect(gradientOf([null, "--heat-2-1", "--heat-2-1", "--heat-5-1"], 3)).toBe(
      "linear-gradient(to bottom, transparent 0px 3px, var(--strip, var(--heat-2-1)) 3px 9px, " +
        "var(--strip, var(--heat-5-1)) 9px 12px)",
    );
  });
});
