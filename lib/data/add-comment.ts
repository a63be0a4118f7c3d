import "server-only";
import { plainTextOf, type RichText } from "@/lib/schemas/rich-text";
import type { Transaction } from "./database";

/** Writes a comment with its first revision and its mentions. Who may is the caller's to have checked. */
export async function addComment(
  tx: Transaction,
  comment: { threadId: string; authorId: string; body: RichText; mentioned: string[] },
): Promise<{ id: string }> {
  const { threadId, authorId, body, mentioned } = comment;
  const plainText = plainTextOf(body);
  return tx.comment.create({
    data: {
      threadId,
      authorId,
      body,
      plainText,
      revisions: { create: { ordinal: 1, body, plainText } },
      mentions: { createMany: { data: mentioned.map((personId) => ({ personId })) } },
    },
    select: { id: true },
  });
}
