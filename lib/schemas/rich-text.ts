// A comment's words as Tiptap JSON, and how to read them. Browsers load this with every page: what checks the shape, and
// brings a library with it, is rich-text-schema.ts.
export const COMMENT_MAX_CHARACTERS = 10_000;

type Mark = { type: "bold" | "italic" | "strike" | "code" } | { type: "link"; attrs: { href: string } };
type TextNode = { type: "text"; text: string; marks?: Mark[] };

export type RichTextInline =
  | TextNode
  | { type: "hardBreak" }
  /** A person of the team: `label` is the name as it was written. */
  | { type: "mention"; attrs: { id: string; label: string } }
  /** A clause of the document: `label` is its number or title as it was written, e.g. "§11". */
  | { type: "clauseReference"; attrs: { id: string; label: string } };
export type RichTextBlock =
  | { type: "paragraph"; content?: RichTextInline[] }
  | { type: "codeBlock"; content?: TextNode[] }
  | { type: "blockquote" | "listItem"; content: RichTextBlock[] }
  | { type: "bulletList" | "orderedList"; content: RichTextBlock[] };
export type RichText = { type: "doc"; content: RichTextBlock[] };

/** The words of a comment without their dress: blocks end in a line break, mentions read "@Name". For search and previews. */
export function plainTextOf(doc: RichText): string {
  return doc.content.map(blockText).join("\n");
}

function blockText(node: RichTextBlock): string {
  const children = (node.content ?? []) as (RichTextBlock | RichTextInline)[];
  const isInline = node.type === "paragraph" || node.type === "codeBlock";
  return children
    .map((child) => (isInline ? inlineText(child as RichTextInline) : blockText(child as RichTextBlock)))
    .join(isInline ? "" : "\n");
}

function inlineText(node: RichTextInline): string {
  if (node.type === "text") return node.text;
  if (node.type === "hardBreak") return "\n";
  return node.type === "mention" ? `@${node.attrs.label}` : node.attrs.label;
}

/** Ids of everything the comment refers to, each once. */
export function referencesIn(doc: RichText, type: "mention" | "clauseReference"): string[] {
  const found = new Set<string>();
  const visit = (node: RichTextBlock | RichTextInline) => {
    if (node.type === type) found.add(node.attrs.id);
    if ("content" in node) (node.content as (RichTextBlock | RichTextInline)[] | undefined)?.forEach(visit);
  };
  doc.content.forEach(visit);
  return [...found];
}

/** Neither empty nor too long: all that can be wrong with a comment of plain words. */
export function hasFittingWords(doc: RichText): boolean {
  const words = plainTextOf(doc);
  return words.trim().length > 0 && words.length <= COMMENT_MAX_CHARACTERS;
}
