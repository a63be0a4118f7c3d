import { describe as group, expect, it } from "vitest";
import { boundaryBefore, clampToGraphemes, trimSpan } from "./graphemes";

group("graphemes", () => {
  it("widens to whole characters", () => {
    const text = "a👨‍👩‍👧b🇨🇳🇫🇷e\u0301字";
    expect(clampToGraphemes(text, 3, 4)).toEqual({ start: 1, end: 9 });
    expect(clampToGraphemes(text, 10, 12)).toEqual({ start: 10, end: 14 });
    expect(clampToGraphemes(text, -5, 99)).toEqual({ start: 0, end: text.length });
    expect(clampToGraphemes(text, 5, 5)).toEqual({ start: 1, end: 1 });
    expect(boundaryBefore(text, 12)).toBe(10);
  });

  it("trims a selection", () => {
    expect(trimSpan("ab  cd\n\n ef", 2, 9)).toEqual({ start: 4, end: 6 });
    expect(trimSpan("a   b", 1, 4)).toEqual({ start: 4, end: 4 });
  });
});
