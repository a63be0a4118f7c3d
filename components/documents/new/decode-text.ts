// Text files seldom say how they are encoded: a byte order mark or valid UTF-8 is certain, the rest is a guess to be shown.

export const ENCODINGS = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16, little-endian",
  "utf-16be": "UTF-16, big-endian",
  gb18030: "GB 18030, Chinese",
  big5: "Big5, Chinese",
  shift_jis: "Shift JIS, Japanese",
  "windows-1252": "Windows-1252, Western European",
  "windows-1251": "Windows-1251, Cyrillic",
  "windows-1256": "Windows-1256, Arabic",
} as const;

export type Encoding = keyof typeof ENCODINGS;

/** `sure`: it said so, or could be nothing else. */
export type Decoded = { text: string; encoding: Encoding; isSure: boolean };

/** Largest file taken, in bytes; with its split it stays below the 4 MB that the API takes. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;

/** The beginnings of files that people take for text: PDF, Word (ZIP), old Word, RTF, images. */
const BINARY_STARTS: [string, string][] = [
  ["%PDF", "a PDF"],
  ["PK\u0003\u0004", "a Word file or another packed file"],
  ["\u00d0\u00cf\u0011\u00e0", "an old Word file"],
  ["{\\rtf", "an RTF file"],
  ["\u0089PNG", "a picture"],
  ["\u00ff\u00d8\u00ff", "a picture"],
];

/** What kind of file that is no plain text these bytes are; null for text. */
export function nameBinary(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const known = BINARY_STARTS.find(([signature]) => start.startsWith(signature));
  if (known) return known[1];
  const isWide = guessWide(bytes) !== null;
  return !isWide && bytes.subarray(0, 65_536).includes(0) ? "no text" : null;
}

export function decodeText(bytes: Uint8Array): Decoded {
  const marked = readMark(bytes);
  if (marked) return { text: decodeAs(bytes, marked), encoding: marked, isSure: true };
  const wide = guessWide(bytes);
  if (wide) return { text: decodeAs(bytes, wide), encoding: wide, isSure: false };
  const utf8 = decodeStrictly(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, encoding: "utf-8", isSure: true };
  if (looksLikeGb(bytes)) {
    const chinese = decodeStrictly(bytes, "gb18030");
    if (chinese !== null) return { text: chinese, encoding: "gb18030", isSure: false };
  }
  return { text: decodeAs(bytes, "windows-1252"), encoding: "windows-1252", isSure: false };
}

/** Decodes in an encoding that a person chose; what does not fit becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function readMark([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark: spaces and line ends leave a zero in every second byte, always on the same side. */
function guessWide(bytes: Uint8Array): Encoding | null {
  if (readMark(bytes)) return readMark(bytes) === "utf-8" ? null : readMark(bytes);
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 4096);
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  const [even = 0, odd = 0] = zeros;
  // One in fifty code units: a Chinese text has line ends and digits at least that often.
  const enough = Math.max(2, sample.length / 100);
  if (odd >= enough && even === 0) return "utf-16le";
  return even >= enough && odd === 0 ? "utf-16be" : null;
}

/** In Chinese, bytes above 0xA0 come in pairs; in Western texts an accented letter mostly stands among ASCII. */
function looksLikeGb(bytes: Uint8Array): boolean {
  let pairs = 0;
  let singles = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index]! < 0x80) continue;
    if (bytes[index]! >= 0xa1 && (bytes[index + 1] ?? 0) >= 0xa1) {
      pairs += 1;
      index += 1;
    } else singles += 1;
  }
  return pairs > 9 * singles;
}
