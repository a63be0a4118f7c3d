import { describe, expect, it } from "vitest";
import { nextPath } from "./next-path";

describe("nextPath", () => {
  it.each([
    ["/teams/1?tab=record", "/teams/1?tab=record"],
    ["/", "/"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["/a\n//evil.example", "/"],
    ["https://evil.example", "/"],
    ["javascript:alert(1)", "/"],
    ["/sign-in?next=/sign-in", "/"],
    [undefined, "/"],
    [["/a"], "/"],
  ])("%j -> %s", (given, path) => expect(nextPath(given)).toBe(path));
});
