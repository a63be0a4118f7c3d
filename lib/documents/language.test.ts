import { describe, expect, it } from "vitest";
import { directionOf, guessLanguage } from "./language";

describe("guessLanguage", () => {
  it.each([
    ["人工智能（AI）是人类发展的新领域。Global AI Governance", "zh"],
    ["الذكاء الاصطناعي مجال جديد AI", "ar"],
    ["Artificial intelligence 人工智能 is new", "en"],
    ["", "en"],
  ])("%s", (text, language) => expect(guessLanguage(text)).toBe(language));
});

describe("directionOf", () => {
  it.each([
    ["ar-EG", "rtl"],
    ["az-Arab", "rtl"],
    ["ks-Deva", "ltr"],
    ["zh-Hans", "ltr"],
    ["en", "ltr"],
  ])("%s", (language, direction) => expect(directionOf(language)).toBe(direction));
});
