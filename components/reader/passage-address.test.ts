import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLinkedPassage } from "./find-linked-passage";
import { describeLinkedPassage, readPassage, writePassage } from "@/lib/anchoring/linked-passage";
import { textAddress } from "./passage-address";

const HERE = "0b4e8e3a-9d0f-4f62-9a3e-1f6f6d7c5a11";
const LATER = "5d2f7c1e-3b64-4f0e-8a5b-7f0b6f1c9d22";

/** As a browser gives it back. */
const throughAddress = (fragment: string) => new URL(`https://example.org/documents/1#${fragment}`).hash;

const words = fc.constantFrom(
  "safety",
  "&=#%+",
  "governance",
  "各国",
  "人工智能",
  "👩‍👩‍👧",
  "🇨🇳",
  "é",
  "الذكاء",
  "a b",
  "?",
);
const texts = fc.array(words, { minLength: 4, maxLength: 120 }).map((all) => all.join(" "));

describe("the address of a passage", () => {
  it("gives back what it was made of, whatever the letters, and its place with it", async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(), fc.nat(), async (text, from, length) => {
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (length % 400));
        const link = describeLinkedPassage(text, HERE, { start, end });
        fc.pre(link !== null);
        const read = readPassage(throughAddress(writePassage(link)));
        expect(read).toEqual(link);
        // An end inside a grapheme is moved to its edge by the quote: then it is found by its words, not by the numbers.
        const found = await findLinkedPassage(text, HERE, read!);
        if (link.quote.exact === text.slice(start, end))
          expect(found).toEqual({ status: "found", span: { start, end } });
      }),
    );
  });

  it("is found again in a later version, and says when the words have changed or gone", async () => {
    const before =
      "States agree on shared rules. Capacity building is a duty of those who can. Nothing here binds courts.";
    const start = before.indexOf("Capacity");
    const span = { start, end: before.indexOf(" Nothing") };
    const link = describeLinkedPassage(before, HERE, span)!;

    const moved = `A new sentence comes first and says much. ${before}`;
    const at = moved.indexOf("Capacity");
    await expect(findLinkedPassage(moved, LATER, link)).resolves.toEqual({
      status: "found",
      span: { start: at, end: at + span.end - span.start },
    });
    const edited = before.replace("a duty", "the duty");
    await expect(findLinkedPassage(edited, LATER, link)).resolves.toMatchObject({ status: "changed" });
    const cut = before.replace("Capacity building is a duty of those who can. ", "");
    await expect(findLinkedPassage(cut, LATER, link)).resolves.toEqual({ status: "missing" });
  });

  it("tells a long passage by its ends", async () => {
    const clause = (name: string) =>
      `${name} ${"and what follows from it for everybody concerned, ".repeat(6)}ends ${name}.`;
    const text = ["alpha", "beta", "gamma"].map(clause).join("\n");
    const span = { start: text.indexOf("beta"), end: text.indexOf("ends beta.") + 10 };
    const link = describeLinkedPassage(text, HERE, span)!;
    expect(writePassage(link).length).toBeLessThan(900);
    const later = `omega\n${text}`;
    await expect(findLinkedPassage(later, LATER, link)).resolves.toEqual({
      status: "found",
      span: { start: span.start + 6, end: span.end + 6 },
    });
  });

  it.each([
    "",
    "#clause-10",
    "#passage=4-2&quote=a",
    "#passage=a-b&quote=a",
    "#passage=1-2",
    "#%E0%A4%A",
    "#passage=1-2&quote=",
  ])("is not %s", (fragment) => {
    expect(readPassage(fragment)).toBeNull();
  });
});

describe("the address of the open text", () => {
  const version = (id: string, ordinal: number) => ({
    id,
    ordinal,
    publishedAt: "",
    sha256: "",
    origin: { kind: "pasted" as const },
  });
  const document = {
    id: "d",
    editions: [
      {
        id: "e",
        language: "en",
        direction: "LTR" as const,
        status: "OFFICIAL" as const,
        title: "",
        versions: [version("old", 1), version("new", 2)],
      },
    ],
  };

  it("follows the newest, and stays with an older one", () => {
    expect(textAddress(document, "new")).toBe("/documents/d?edition=e");
    expect(textAddress(document, "old")).toBe("/documents/d?version=old");
  });
});
