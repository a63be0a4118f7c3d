import fc from "fast-check";
import { expect, it } from "vitest";
import { type RichText, plainTextOf } from "@/lib/schemas/rich-text";
import { richTextSchema } from "@/lib/schemas/rich-text-schema";
import { appendWords } from "./append-words";

const quote: RichText = { type: "doc", content: [{ type: "blockquote", content: appendWords(null, "said").content }] };

it.each([
  [null, "one", "one"],
  [null, "one\ntwo\n\nthree ", "one\ntwo\n\nthree "],
  [appendWords(null, "first\nlast"), " and more", "first\nlast and more"],
  [quote, "answer", "said\nanswer"],
])("after %j comes %j", (before, words, text) => {
  expect(plainTextOf(appendWords(before, words))).toBe(text);
});

it("makes nothing that the server refuses", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (words) => {
      expect(richTextSchema.safeParse(appendWords(null, words)).success).toBe(words.trim() !== "");
    }),
  );
});
