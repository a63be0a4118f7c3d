// What a comment may hold, as Tiptap JSON. The server takes nothing else, and the renderer knows nothing else.
import { z } from "zod";
import { COMMENT_MAX_CHARACTERS, plainTextOf, type RichText, type RichTextBlock } from "./rich-text";

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
  z.object({ type: z.literal("mention"), attrs: z.object({ id: z.uuid(), label: z.string().min(1).max(200) }) }),
  z.object({
    type: z.literal("clauseReference"),
    attrs: z.object({ id: z.uuid(), label: z.string().min(1).max(200) }),
  }),
]);

const paragraph = z.object({ type: z.literal("paragraph"), content: z.array(inline).optional() });
const codeBlock = z.object({ type: z.literal("codeBlock"), content: z.array(text).optional() });

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
export const richTextSchema: z.ZodType<RichText> = z
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
