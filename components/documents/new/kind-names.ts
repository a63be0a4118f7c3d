import type { DraftBlock } from "@/lib/documents/draft-blocks";

export const KIND_NAMES: Record<DraftBlock["kind"], string> = {
  clause: "Clause",
  heading: "Heading",
  paragraph: "Paragraph",
  "list-item": "List item",
  quote: "Quote",
  title: "Title",
};
