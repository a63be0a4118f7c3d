import { describe, expect, it } from "vitest";
import { median, ms, percentile, ratio, table } from "./figures.mjs";

describe("percentile", () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  it.each([
    [0.5, 50],
    [0.95, 95],
    [0.99, 99],
    [1, 100],
    [0, 1],
  ])("%d of 1 to 100 is %d", (share, value) => expect(percentile(hundred, share)).toBe(value));

  it("is a measured value, also of few", () => {
    expect(median([4, 1, 3])).toBe(3);
    expect(median([4, 1])).toBe(1);
    expect(percentile([7], 0.99)).toBe(7);
  });
});

it("writes times with three digits at most, and ratios with two decimals", () => {
  expect([ms(1.234), ms(12.34), ms(1234.5)]).toEqual(["1.23 ms", "12.3 ms", "1235 ms"]);
  expect(ratio(13, 10)).toBe("1.30 ×");
});

it("levels the columns of a table", () => {
  expect(table([["", "p50"], ["product", "1 ms"]])).toBe("            p50\n  product  1 ms"); // prettier-ignore
});
