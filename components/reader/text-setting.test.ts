import { describe, expect, it } from "vitest";
import { TEXT_SETTINGS, textSettingAttributes } from "./text-setting";

const attributesFor = (cookies: Record<string, string>) => textSettingAttributes((name) => cookies[name]);

describe("how the text is set", () => {
  it("leaves the page alone where nothing, or the usual, was chosen", () => {
    const usual: Record<string, string>[] = [{}, { "text-size": "normal", "text-width": "normal" }];
    for (const cookies of usual)
      expect(attributesFor(cookies)).toEqual({ "data-text-size": undefined, "data-text-width": undefined });
  });

  it("takes every value that can be chosen", () => {
    for (const size of TEXT_SETTINGS.size.filter((each) => each !== "normal"))
      expect(attributesFor({ "text-size": size })["data-text-size"]).toBe(size);
    for (const width of TEXT_SETTINGS.width.filter((each) => each !== "normal"))
      expect(attributesFor({ "text-width": width })["data-text-width"]).toBe(width);
  });

  it("takes nothing else from a cookie into the page", () => {
    expect(attributesFor({ "text-size": '"><script>', "text-width": "constructor" })).toEqual({
      "data-text-size": undefined,
      "data-text-width": undefined,
    });
  });
});
