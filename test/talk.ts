import { database } from "@/lib/data/database";
import type { RichText } from "@/lib/schemas/rich-text";

export function words(text = "Why?"): RichText {
  return { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] };
}

/** The text that opens. */
export async function firstVersion(documentId: string): Promise<{ id: string; text: string }> {
  return database().prisma.version.findFirstOrThrow({
    where: { edition: { documentId, ordinal: 1 } },
    select: { id: true, text: true },
  });
}

/** What a browser sends for the first place of these words. */
export function passageOf(version: { id: string; text: string }, exact: string) {
  const start = version.text.indexOf(exact);
  if (start < 0) throw new Error(`No "${exact}" in the text.`);
  return { versionId: version.id, exact, prefix: "", suffix: "", start, end: start + exact.length };
}

/** "@Reviewer 1 Why?" */
export function mentioning({ personId, name }: { personId: string; name: string }, text = "Why?"): RichText {
  const mention = { type: "mention" as const, attrs: { id: personId, label: name } };
  return {
    type: "doc",
    content: [{ type: "paragraph", content: [mention, { type: "text", text: ` ${text}` }] }],
  };
}
