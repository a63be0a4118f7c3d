// The demo's comments are written as people would write them: Markdown, "@Reviewer 3" for a mention, "§10" or "§10.3" for
// a clause. What a comment cannot hold fails the load rather than being dropped.
import { lexer, type Token, type Tokens } from "marked";
import type { RichText, RichTextBlock, RichTextInline } from "@/lib/schemas/rich-text";
import { richTextSchema } from "@/lib/schemas/rich-text-schema";

import { idOf, type Stage } from "./found-team";

type Referable = Pick<Stage, "people" | "clauses">;
type Mark = NonNullable<Extract<RichTextInline, { type: "text" }>["marks"]>[number];

export function richTextOf(markdown: string, referable: Referable): RichText {
  return richTextSchema.parse({ type: "doc", content: blocksOf(lexer(markdown), referable) }) as RichText;
}

function blocksOf(tokens: Token[], referable: Referable): RichTextBlock[] {
  return tokens
    .filter(({ type }) => type !== "space")
    .map((token): RichTextBlock => {
      switch (token.type) {
        case "paragraph":
        case "text":
          return { type: "paragraph", content: inlinesOf((token as Tokens.Paragraph).tokens, [], referable) };
        case "blockquote":
          return { type: "blockquote", content: blocksOf((token as Tokens.Blockquote).tokens, referable) };
        case "list": {
          const { ordered, items } = token as Tokens.List;
          return {
            type: ordered ? "orderedList" : "bulletList",
            content: items.map((item) => ({ type: "listItem", content: blocksOf(item.tokens, referable) })),
          };
        }
        default:
          throw new Error(`A comment cannot hold "${token.raw}" (${token.type}).`);
      }
    });
}

const MARKS: Record<string, Mark> = {
  strong: { type: "bold" },
  em: { type: "italic" },
  del: { type: "strike" },
};

function inlinesOf(tokens: Token[], marks: Mark[], referable: Referable): RichTextInline[] {
  return tokens.flatMap((token): RichTextInline[] => {
    if (token.type === "text") return textsOf((token as Tokens.Text).text, marks, referable);
    if (token.type === "codespan") return [marked((token as Tokens.Codespan).text, [...marks, { type: "code" }])];
    if (token.type === "link") {
      const { href, tokens: children } = token as Tokens.Link;
      return inlinesOf(children, [...marks, { type: "link", attrs: { href } }], referable);
    }
    const mark = MARKS[token.type];
    if (!mark) throw new Error(`A comment cannot hold "${token.raw}" (${token.type}).`);
    return inlinesOf((token as Tokens.Strong).tokens, [...marks, mark], referable);
  });
}

function textsOf(text: string, marks: Mark[], { people, clauses }: Referable): RichTextInline[] {
  return text
    .split(/(@[A-Z][a-z]+(?: \d)?|§(?:Preamble|\d+)(?:\.\d+)?)/)
    .filter((part) => part !== "")
    .map((part): RichTextInline => {
      if (part.startsWith("@")) {
        const label = part.slice(1);
        return { type: "mention", attrs: { id: idOf(people, label), label } };
      }
      if (part.startsWith("§")) {
        const slug = part.slice(1).split(".")[0]!.toLowerCase();
        return { type: "clauseReference", attrs: { id: idOf(clauses, slug), label: part } };
      }
      return marked(part, marks);
    });
}

function marked(text: string, marks: Mark[]): RichTextInline {
  return marks.length > 0 ? { type: "text", text, marks } : { type: "text", text };
}
