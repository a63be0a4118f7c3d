// Reads the written number at the start of a line: "1.", "3.1", "Article 2", "§ 12", "第十二条", "一、", "（一）", "(a)".
// It only reads; whether the line truly begins a clause is decided over the whole text in find-clauses.ts.

/** Families in the order in which they usually contain one another. */
export const MARKER_FAMILIES = [
  "chapter",
  "labelled",
  "roman",
  "han",
  "decimal",
  "han-paren",
  "paren",
  "letter",
] as const;
export type MarkerFamily = (typeof MARKER_FAMILIES)[number];

export type ClauseMarker = {
  family: MarkerFamily;
  /** Distinguishes "1." from "1)", "Article" from "Section": one list of clauses keeps one style. */
  style: string;
  /** "Article 2" is [2]; "3.1" is [3, 1]. */
  path: number[];
  /** The number as cited: "2", "3.1". */
  number: string;
  slug: string;
  /** Length in UTF-16 code units of the marker without the space after it, and with it. */
  length: number;
  fullLength: number;
};

const LABEL = "Articles?|Art\\.|Sections?|Sec\\.|Clause|Action|Rule|Principle|Recommendation|Measure|Commitment|Goal";
const CONTAINER = "Chapter|Part|Title|Annex|Appendix|Schedule";
const HAN_NUMERAL = "[〇零一二三四五六七八九十百千两]+|[0-9０-９]+";
const END = "(?=[\\s\\u3000]|$)";

type Pattern = { family: MarkerFamily; style: string; pattern: RegExp };

// First match wins, so the more telling patterns stand first. Group `n` is the numeral, group `label` names the style.
const PATTERNS: Pattern[] = [
  {
    family: "chapter",
    style: "",
    pattern: new RegExp(`^(?<label>${CONTAINER})\\s+(?<n>[0-9]+|[IVXLC]+|[A-Z])[.:]?${END}`, "i"),
  },
  { family: "chapter", style: "", pattern: new RegExp(`^第(?<n>${HAN_NUMERAL})(?<label>[编篇章节]|部分)(?![的规所])`) },
  { family: "chapter", style: "annex", pattern: new RegExp(`^附[件录](?<n>${HAN_NUMERAL})[：:、]?`) },
  {
    family: "labelled",
    style: "",
    pattern: new RegExp(`^(?<label>${LABEL})\\s*(?<n>[0-9]+(?:\\.[0-9]+)*)(?:[.:]|\\s*[–—-])?${END}`, "i"),
  },
  { family: "labelled", style: "section", pattern: new RegExp(`^§\\s*(?<n>[0-9]+(?:\\.[0-9]+)*)[.:]?${END}`) },
  { family: "labelled", style: "条", pattern: new RegExp(`^第(?<n>${HAN_NUMERAL})条[：:、.．]?`) },
  { family: "labelled", style: "المادة", pattern: new RegExp(`^المادة\\s*\\(?(?<n>[0-9٠-٩]+)\\)?[.:]?${END}`) },
  { family: "han", style: "、", pattern: /^(?<n>[〇零一二三四五六七八九十百]+)[、．.]/ },
  { family: "han-paren", style: "（）", pattern: /^[（(](?<n>[〇零一二三四五六七八九十百]+)[）)]、?/ },
  { family: "decimal", style: ".", pattern: /^(?<n>[0-9٠-٩]{1,4}(?:\.[0-9]{1,3})+)\.?(?=\s|$)/ },
  { family: "decimal", style: ".", pattern: /^(?<n>[0-9０-９٠-٩]{1,4})\.(?=\s|$|[^\x00-\x7f])/ },
  { family: "decimal", style: "、", pattern: /^(?<n>[0-9０-９]{1,4})[、．]/ },
  { family: "decimal", style: ")", pattern: /^(?<n>[0-9٠-٩]{1,4})[)）](?=\s|$|[^\x00-\x7f])/ },
  { family: "paren", style: "()", pattern: /^[（(](?<n>[0-9０-９]{1,3})[）)]/ },
  { family: "letter", style: "(a)", pattern: /^\((?<n>[a-z]|[ivx]{1,5})\)(?=\s|$)/ },
  { family: "letter", style: "a)", pattern: /^(?<n>[a-z])\)(?=\s|$)/ },
  { family: "roman", style: ".", pattern: /^(?<n>[IVXLC]{1,7})\.(?=\s|$)/ },
];

// "1 Introduction": only a heading line may leave out the point, or "5 countries agreed" would be a clause.
const BARE: Pattern = { family: "decimal", style: "bare", pattern: /^(?<n>[0-9]{1,3})(?=\s)/ };

/** The marker at the very start of `line`, or null. `mayBeBare` also accepts a number without a point. */
export function readMarker(line: string, mayBeBare = false): ClauseMarker | null {
  for (const { family, style, pattern } of mayBeBare ? [...PATTERNS, BARE] : PATTERNS) {
    const match = pattern.exec(line);
    const path = match?.groups?.n?.split(".").map(readNumeral);
    if (!match || !path || !path.every((part) => part !== null)) continue;
    const ownStyle = style || nameOfLabel(match.groups?.label ?? "");
    const dashed = path.join("-");
    return {
      family,
      style: ownStyle,
      path,
      number: path.join("."),
      slug: /^[a-z]{2,}$/.test(ownStyle) && ownStyle !== BARE.style ? `${ownStyle}-${dashed}` : dashed,
      length: match[0].trimEnd().length,
      fullLength: match[0].length + /^\s*/.exec(line.slice(match[0].length))![0].length,
    };
  }
  return null;
}

const LABEL_NAMES: Record<string, string> = {
  "art.": "article",
  articles: "article",
  "sec.": "section",
  sections: "section",
  编: "part",
  篇: "part",
  部分: "part",
  章: "chapter",
  节: "section",
};

function nameOfLabel(label: string): string {
  return LABEL_NAMES[label.toLowerCase()] ?? label.toLowerCase();
}

const HAN_DIGITS = "零一二三四五六七八九";
const HAN_UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Arabic, full-width, Arabic-Indic, Han and Roman numerals and single letters; null for anything else. */
export function readNumeral(numeral: string): number | null {
  const digits = numeral.normalize("NFKC").replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
  if (/^[0-9]+$/.test(digits)) return Number(digits);
  if (/^[〇零一二三四五六七八九十百千两]+$/.test(numeral)) return readHanNumeral(numeral);
  const lower = numeral.toLowerCase();
  if (/^[ivxlc]+$/.test(lower)) {
    const values = [...lower].map((letter) => ROMAN[letter]!);
    return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
  }
  return /^[a-z]$/.test(lower) ? lower.charCodeAt(0) - 96 : null;
}

function readHanNumeral(numeral: string): number {
  const plain = numeral.replaceAll("〇", "零").replaceAll("两", "二");
  if (!/[十百千]/.test(plain)) return Number([...plain].map((digit) => HAN_DIGITS.indexOf(digit)).join(""));
  let sum = 0;
  let digit = 0;
  for (const character of plain) {
    const unit = HAN_UNITS[character];
    if (unit) {
      sum += (digit || 1) * unit;
      digit = 0;
    } else digit = HAN_DIGITS.indexOf(character);
  }
  return sum + digit;
}

/** Whether the words after the marker show a sentence that only mentions it: "Article 5 of …", "第五条规定", "3.5 million". */
export function isMention(marker: ClauseMarker, line: string): boolean {
  const rest = line.slice(marker.fullLength);
  if (marker.family === "chapter" || marker.family === "labelled") {
    if (/^[a-z]/.test(line)) return true;
    if (marker.style === "条") return /^(?:的|所|规定|至|和|或|与|及|中|第|之|款|项)/.test(rest);
    return /^(?:[\p{Ll}%]|\(\d)/u.test(rest);
  }
  const hasPoint = /[^0-9]$/.test(line.slice(0, marker.length));
  return marker.family === "decimal" && !hasPoint && marker.path.length > 1 && /^[\p{Ll}\p{N}%€$£°]/u.test(rest);
}
