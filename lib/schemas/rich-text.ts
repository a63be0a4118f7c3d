// What a comment may hold, as Tiptap JSON. The server takes nothing else, and the renderer knows nothing else.
import { z } from "zod";

export const COMMENT_MAX_CHARACTERS = 10_000;
export const COMMENT_MAX_DEPTH = 20;

const href = z
  .string()
  .max(2_048)
  .refine((value) => /^(https?:\/\/|mailto:)/i.test(value), "A link must start with https://, http:// or mailto:.");

const mark = z.discriminatedUnion("type", [
  z.object({ type: z.enum(["bold", "italic", "strike", "code"]) }),
  z.object({ type: z.literal("link"), attrs: z.object({ href }) }),
]);

const text = z.object({ type: z.literal("text"), text: z.string().min(1), marks: z.array(mark).max(6).optional() });

const inline = z.discriminatedUnion("type", [
  text,
  z.object({ type: z.literal("hardBreak") }),
  /** A person of the team: `label` is the name as it was written. */
  z.object({ type: z.literal("mention"), attrs: z.object({ id: z.uuid(), label: z.string().min(1).max(200) }) }),
  /** A clause of the document: `label` is its number or title as it was written, e.g. "§11". */
  z.object({
    type: z.literal("clauseReference"),
    attrs: z.object({ id: z.uuid(), label: z.string().min(1).max(200) }),
  }),
]);

const paragraph = z.object({ type: z.literal("paragraph"), content: z.array(inline).optional() });
const codeBlock = z.object({ type: z.literal("codeBlock"), content: z.array(text).optional() });

export type RichTextInline = z.infer<typeof inline>;
export type RichTextBlock =
  | z.infer<typeof paragraph>
  | z.infer<typeof codeBlock>
  | { type: "blockquote" | "listItem"; content: RichTextBlock[] }
  | { type: "bulletList" | "orderedList"; content: RichTextBlock[] };
export type RichText = { type: "doc"; content: RichTextBlock[] };

const listItem: z.ZodType<RichTextBlock> = z.lazy(() =>
  z.object({ type: z.literal("listItem"), content: z.array(block).min(1) }),
);
const block: z.ZodType<RichTextBlock> = z.lazy(() =>
  z.union([
    paragraph,
    codeBlock,
    z.object({ type: z.literal("blockquote"), content: z.array(block).min(1) }),
    z.object({ type: z.enum(["bulletList", "orderedList"]), content: z.array(listItem).min(1) }),
  ]),
);

/** Depth is checked before the shape, or a deeply nested body could exhaust the stack of the recursive check. */
export const richTextSchema = z
  .unknown()
  .refine((value) => depthOf(value) <= COMMENT_MAX_DEPTH, `A comment may be nested ${COMMENT_MAX_DEPTH} levels deep.`)
  .pipe(z.object({ type: z.literal("doc"), content: z.array(block).min(1) }))
  .refine(
    (doc) => plainTextOf(doc).length <= COMMENT_MAX_CHARACTERS,
    `A comment may hold ${COMMENT_MAX_CHARACTERS} characters.`,
  )
  .refine((doc) => plainTextOf(doc).trim().length > 0, "Write something first.");

/** Levels of lists and quotes, stopping early: 1,000 is refused by anyone. */
function depthOf(doc: unknown): number {
  let level = childrenOf(doc);
  let depth = -1;
  while (level.length > 0 && depth < 1_000) {
    depth += 1;
    // A list and its items are one level.
    level = level.flatMap(childrenOf).flatMap((node) => (isListItem(node) ? childrenOf(node) : [node]));
  }
  // The innermost paragraph and its words are none.
  return depth - 1;
}

function childrenOf(node: unknown): unknown[] {
  const content = (node as { content?: unknown } | null)?.content;
  return Array.isArray(content) ? content : [];
}

function isListItem(node: unknown): boolean {
  return (node as { type?: unknown } | null)?.type === "listItem";
}

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
