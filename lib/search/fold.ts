// What a search takes for the same: case, accents, widths, points and punctuation do not count. The index and the question
// pass through the same fold. Words end up with one space between them and nothing else.

/** Accents of Latin, Greek and Cyrillic; points of Hebrew and Arabic; the tatweel that only stretches a word. */
const SILENT = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;

/** What Unicode does not decompose and readers type without. */
const PLAIN: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ς: "σ",
  ٱ: "ا",
  ى: "ي",
  ة: "ه",
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join("")}\u0660-\u0669\u06f0-\u06f9]`, "g");
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/gu;

export function fold(text: string): string {
  return foldLetters(text).replace(BETWEEN_WORDS, " ").trim();
}

function foldLetters(text: string): string {
  return text
    .normalize("NFKD")
    .replace(SILENT, "")
    .toLowerCase()
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? String(letter.charCodeAt(0) & 0xf))
    .normalize("NFKC");
}

export type Folded = {
  text: string;
  /** For each code unit of the folded text, where what it stands for begins and ends in the original. */
  starts: number[];
  ends: number[];
};

/** A letter with all its marks; the half-width voice marks of Japanese are letters to Unicode. */
const CLUSTERS = /[^\p{M}\uff9e\uff9f]?[\p{M}\uff9e\uff9f]*/gu;

/** The same, and where each letter came from. */
export function foldWithPlaces(text: string): Folded {
  const folded: Folded = { text: "", starts: [], ends: [] };
  let isBetween = false;
  for (const { 0: cluster, index } of text.matchAll(CLUSTERS)) {
    // Most letters of most texts, and each fold of one is several passes.
    const letters = /^[a-z0-9]$/.test(cluster) ? cluster : foldLetters(cluster).replace(BETWEEN_WORDS, " ");
    for (const letter of letters) {
      if (letter === " ") {
        isBetween = true;
        continue;
      }
      if (isBetween && folded.text !== "") append(folded, " ", index, index);
      isBetween = false;
      append(folded, letter, index, index + cluster.length);
    }
  }
  return folded;
}

function append(folded: Folded, letter: string, start: number, end: number) {
  folded.text += letter;
  for (let unit = 0; unit < letter.length; unit++) {
    folded.starts.push(start);
    folded.ends.push(end);
  }
}
