// Reads Markdown into blocks: the words become text, the syntax becomes kinds, levels and marks. Numbers of ordered
// lists stay in the text, because in a policy text they are the numbers of clauses.
import { lexer, type Token, type Tokens } from "marked";
import { isSafeHref, type DraftBlock, type DraftMark } from "./draft-blocks";
import { joinLines, type MarkedText } from "./source-lines";

/**
 * Blocks of cleaned Markdown, clauses not yet found; heading levels are those of the source, 1 to 6. Null for quotes or
 * lists nested thousands deep, which exhaust the lexer's stack: no text, but an attack or an accident.
 */
export function readMarkdown(source: string): DraftBlock[] | null {
  try {
    return lexer(source, { gfm: true }).flatMap((token) => readBlock(token, "paragraph"));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readBlock(token: Token, kind: "paragraph" | "quote"): DraftBlock[] {
  switch (token.type) {
    case "heading":
      return [{ kind: "heading", level: token.depth as number, ...flattenInline(token.tokens) }];
    case "paragraph":
    case "text":
      return joinLines(flattenInline(token.tokens ?? [token]), kind);
    case "list":
      return readList(token as Tokens.List, 1);
    case "blockquote":
      return (token.tokens ?? []).flatMap((child) => readBlock(child, "quote"));
    case "table":
      return readTable(token as Tokens.Table);
    case "code":
      return [{ kind, text: token.text, marks: [{ kind: "code", start: 0, end: (token.text as string).length }] }];
    case "html":
      return joinLines({ text: stripTags(token.text as string), marks: [] }, kind);
    default:
      return [];
  }
}

function readList(list: Tokens.List, level: number): DraftBlock[] {
  const written = list.items.map((item) => /^\s*(\d{1,9})([.)])/.exec(item.raw));
  // "1. 1. 1." is a Markdown idiom for "count for me"; anything else is kept as it was written.
  const countsItself = written.length > 1 && new Set(written.map((match) => match?.[1])).size === 1;
  return list.items.flatMap((item, index) => {
    const match = written[index];
    const number = match ? `${countsItself ? Number(list.start) + index : match[1]}${match[2]} ` : "";
    return readListItem(item, list.ordered ? number : "", level);
  });
}

function readListItem(item: Tokens.ListItem, number: string, level: number): DraftBlock[] {
  const [first, ...rest] = item.tokens.filter((token) => token.type !== "space" && token.type !== "checkbox");
  const hasWords = first?.type === "text" || first?.type === "paragraph";
  const lead = hasWords ? flattenInline((first as Tokens.Paragraph).tokens ?? [first]) : { text: "", marks: [] };
  const [head, ...more] = joinLines(prepend(number, lead), "list-item");
  const below = (hasWords ? rest : item.tokens).flatMap((token) =>
    token.type === "list" ? readList(token as Tokens.List, level + 1) : readBlock(token, "paragraph"),
  );
  return [...(head ? [{ ...head, level }] : []), ...more.map((block) => ({ ...block, level })), ...below];
}

function prepend(words: string, { text, marks }: MarkedText): MarkedText {
  const moved = marks.map((mark) => ({ ...mark, start: mark.start + words.length, end: mark.end + words.length }));
  return { text: words + text, marks: moved };
}

/** A row becomes one paragraph: no word is lost, and passages in it can be selected. */
function readTable(table: Tokens.Table): DraftBlock[] {
  return [table.header, ...table.rows].map((row) => {
    const cells = row.map((cell) => flattenInline(cell.tokens));
    const joined = cells.reduce((all, cell) => {
      const glue = all.text === "" ? "" : `${all.text} | `;
      return { text: glue + cell.text, marks: [...all.marks, ...prepend(glue, cell).marks] };
    });
    return { kind: "paragraph", ...joined };
  });
}

function flattenInline(tokens: Token[] | undefined): MarkedText {
  const marks: DraftMark[] = [];
  let text = "";
  const visit = (token: Token) => {
    const start = text.length;
    if (token.type === "br") text += "\n";
    else if (token.type === "html") text += "";
    else if (token.type === "image") text += decodeEntities(token.text as string);
    else if ("tokens" in token && token.tokens) token.tokens.forEach(visit);
    // In code an entity is the characters that were written.
    else if (token.type === "codespan") text += token.text as string;
    else text += "text" in token ? decodeEntities(token.text as string) : "";
    const mark = markOf(token);
    if (mark && text.length > start) marks.push({ ...mark, start, end: text.length });
  };
  tokens?.forEach(visit);
  return { text, marks };
}

function markOf(token: Token): { kind: "strong" | "emphasis" | "code" } | { kind: "link"; href: string } | null {
  if (token.type === "strong") return { kind: "strong" };
  if (token.type === "em") return { kind: "emphasis" };
  if (token.type === "codespan") return { kind: "code" };
  const href = token.type === "link" ? decodeEntities(token.href as string) : "";
  return isSafeHref(href) ? { kind: "link", href } : null;
}

function stripTags(html: string): string {
  return decodeEntities(html.replace(/<!--[\s\S]*?-->/g, "").replace(/<\/?[a-z][^>]*>/gi, ""));
}

const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  sect: "§",
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[(name as string).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
