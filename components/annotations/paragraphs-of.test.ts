import fc from "fast-check";
import { expect, it } from "vitest";
import { plainTextOf, richTextSchema } from "@/lib/schemas/rich-text";
import { paragraphsOf } from "./paragraphs-of";

it.each([
  ["one", "one"],
  ["one\ntwo\n\n  three ", "one\ntwo\nthree"],
  [" \n ", null],
])("%j reads %j", (words, text) => {
  const body = paragraphsOf(words);
  expect(body && plainTextOf(body)).toBe(text);
});

it("makes nothing that the server refuses", () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      const body = paragraphsOf(words);
      expect(body === null || richTextSchema.safeParse(body).success).toBe(true);
    }),
  );
});
