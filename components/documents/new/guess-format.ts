import type { Draft } from "./draft";

/** Markdown where the file's name says so, or where lines begin as only Markdown's headings do. */
export function guessFormat(text: string, fileName = ""): Draft["format"] {
  if (/\.(md|markdown)$/i.test(fileName)) return "markdown";
  return /^#{1,6} \S/m.test(text) ? "markdown" : "text";
}
