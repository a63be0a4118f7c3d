import { expect, it } from "vitest";
import { nameEdition } from "./edition-name";

it.each([
  ["en", "OFFICIAL", "English, official text"],
  ["zh", "TRANSLATION", "中文, translation"],
  ["ar", "WORKING_PARAPHRASE", "العربية, working paraphrase"],
  ["qaa", "OFFICIAL_EXCERPT", "qaa, official excerpt"],
  ["not a tag", "OFFICIAL", "not a tag, official text"],
] as const)("names an edition in %s, %s: %s", (language, status, name) => {
  expect(nameEdition(language, status)).toBe(name);
});
