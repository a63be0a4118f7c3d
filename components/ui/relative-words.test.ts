import { describe, expect, it } from "vitest";
import { minuteOf, relativeTime } from "./relative-words";

const NOW = Date.UTC(2026, 10, 24, 12, 0, 0);
const MINUTE = 60_000;

describe("relativeTime", () => {
  it.each([
    [0, "now"],
    [-30_000, "now"],
    [-1 * MINUTE, "1 min ago"],
    [-59 * MINUTE, "59 min ago"],
    [-2 * 60 * MINUTE, "2 hr ago"],
    [-26 * 60 * MINUTE, "1 day ago"],
    [-20 * 24 * 60 * MINUTE, "2 wk ago"],
    [-90 * 24 * 60 * MINUTE, "3 mo ago"],
    [-800 * 24 * 60 * MINUTE, "2 yr ago"],
    [7 * 24 * 60 * MINUTE, "in 7 days"],
  ])("%d ms away -> %s", (away, words) => expect(relativeTime(NOW + away, NOW)).toBe(words));
});

it("minuteOf rounds down", () => expect(minuteOf(NOW + 59_999)).toBe(NOW));
