import { describe, expect, it } from "vitest";
import { decodeText, nameBinary } from "./decode-text";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...numbers: number[]) => new Uint8Array(numbers);
const utf16 = (text: string, mark: boolean, isBig: boolean) => {
  const units = [...((mark ? "\ufeff" : "") + text)].flatMap((character) => character.split(""));
  return bytes(
    ...units.flatMap((unit) => {
      const code = unit.charCodeAt(0);
      return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );
};
// "第一条 安全" and "Résumé" as those encodings write them.
const GB = bytes(0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5, 0x20, 0xb0, 0xb2, 0xc8, 0xab);
const WESTERN = bytes(0x52, 0xe9, 0x73, 0x75, 0x6d, 0xe9);

describe("decodeText", () => {
  it.each([
    ["UTF-8", utf8("1. 海洋 🌊"), "1. 海洋 🌊", "utf-8", true],
    ["UTF-8 with a mark", utf8("\ufeffa"), "a", "utf-8", true],
    ["UTF-16 LE with a mark", utf16("第一条\n海", true, false), "第一条\n海", "utf-16le", true],
    ["UTF-16 BE with a mark", utf16("第一条\n海", true, true), "第一条\n海", "utf-16be", true],
    ["UTF-16 LE without", utf16("Article 1\n海", false, false), "Article 1\n海", "utf-16le", false],
    ["UTF-16 BE without", utf16("Article 1\n海", false, true), "Article 1\n海", "utf-16be", false],
    ["GB 18030", GB, "第一条 安全", "gb18030", false],
    ["Windows-1252", WESTERN, "Résumé", "windows-1252", false],
    ["nothing", bytes(), "", "utf-8", true],
  ])("reads %s", (_name, file, text, encoding, isSure) => {
    expect(decodeText(file)).toEqual({ text, encoding, isSure });
  });
});

describe("nameBinary", () => {
  it.each([
    ["a PDF", utf8("%PDF-1.7")],
    ["a Word file or another packed file", bytes(0x50, 0x4b, 3, 4, 0)],
    ["an RTF file", utf8("{\\rtf1")],
    ["no text", bytes(1, 2, 0, 0, 3, 0, 0, 4)],
  ])("tells %s", (name, file) => {
    expect(nameBinary(file)).toBe(name);
  });

  it.each([
    ["UTF-16", utf16("Article 1. The sea.", false, false)],
    ["UTF-8", utf8("中文")],
    ["GB 18030", GB],
    ["an empty file", bytes()],
  ])("takes %s for text", (_name, file) => {
    expect(nameBinary(file)).toBeNull();
  });
});
