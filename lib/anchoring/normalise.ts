// Texts that a reader calls the same differ in spaces, quote marks and dashes. Matching is done on a normalised copy;
// every result is mapped back to the original text.

export type Normalised = {
  text: string;
  /** For each code unit of the normalised text, where what it stands for starts and ends in the original. */
  starts: Uint32Array;
  ends: Uint32Array;
};

const VARIANTS: Record<string, string> = {
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‛": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "‟": '"',
  "«": '"',
  "»": '"',
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "―": "-",
  "−": "-",
};

/** Runs of whitespace become one space; soft hyphens, zero-width spaces and word joiners vanish (joiners of emoji stay). */
export function normalise(text: string): Normalised {
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  const pieces: string[] = [];
  let length = 0;
  let runStart = 0;
  const keep = (from: number, to: number) => {
    if (to > from) pieces.push(text.slice(from, to));
    for (let at = from; at < to; at += 1, length += 1) {
      starts[length] = at;
      ends[length] = at + 1;
    }
  };
  // One pass over what is not plain text keeps this linear and quick: most of a text is copied in runs.
  for (const match of text.matchAll(/\s+|[\u00ad\u200b\u2060\ufeff]+|[‘’‚‛“”„‟«»‐-―−]/g)) {
    const end = match.index + match[0].length;
    keep(runStart, match.index);
    const replacement = VARIANTS[match[0]] ?? (/\s/.test(match[0]) ? " " : "");
    if (replacement === " " && pieces.at(-1) === " ") ends[length - 1] = end;
    else if (replacement !== "") {
      pieces.push(replacement);
      starts[length] = match.index;
      ends[length] = end;
      length += 1;
    }
    runStart = end;
  }
  keep(runStart, text.length);
  return { text: pieces.join(""), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

/** The original span of a stretch of normalised text; the stretch must not be empty. */
export function toOriginal(normalised: Normalised, start: number, end: number): { start: number; end: number } {
  return { start: normalised.starts[start]!, end: normalised.ends[end - 1]! };
}
