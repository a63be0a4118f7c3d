const LETTERS = new Intl.Segmenter("und", { granularity: "grapheme" });

/** At most two signs that stand for a name: "Reviewer 1" -> "R1", "Ada King Lovelace" -> "AL", "张伟" -> "张". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = firstSign(words[0] ?? "");
  const last = words.length > 1 ? firstSign(words.at(-1) ?? "") : "";
  return (first + last).toLocaleUpperCase("en") || "?";
}

/** One of `count` colours, the same for the same id everywhere. */
export function colourIndexOf(id: string, count: number): number {
  let sum = 0;
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % count;
}

function firstSign(word: string): string {
  for (const { segment } of LETTERS.segment(word)) return segment;
  return "";
}
