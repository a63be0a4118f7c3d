import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refusalOfPassword } from "./password-policy";

const OWNER = { name: "Reviewer Number One", email: "reviewer.one@example.org" };

describe("refusalOfPassword", () => {
  it.each([
    ["short", "too-short"],
    ["elevenchars", "too-short"],
    ["🦊🦊🦉🦉🐢", "too-short"],
    ["password1234", "common"],
    ["P@ssw0rd2026!", "common"],
    ["Password Password", "common"],
    ["passwordpassword", "common"],
    ["aaaaaaaaaaaa", "common"],
    ["abcabcabcabc", "common"],
    ["abcdefghijklm", "common"],
    ["1234567890123", "common"],
    ["321098765432", "common"],
    ["Qwertyuiop123", "common"],
    ["Correct Horse Battery Staple", "common"],
    ["reviewer.one@example.org", "personal"],
    ["Reviewer Number One", "personal"],
    ["reviewernumberone99", "personal"],
    ["otter ladder mint seven", null],
    ["我们一起读这份文件好不好呀", null],
    ["123456 otters on ladders", null],
  ])("%s -> %s", (password, refusal) => expect(refusalOfPassword(password, OWNER)).toBe(refusal));

  it("refuses nothing that is long and random", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 24, maxLength: 64, unit: "grapheme" }), (password) => {
        fc.pre(new Set(password).size > 12);
        return refusalOfPassword(password, OWNER) === null;
      }),
    );
  });
});
