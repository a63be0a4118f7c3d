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
  // Row by row: a nested create would read the comment back once more.
  const { id } = await tx.comment.create({ data: { threadId, authorId, body, plainText }, select: { id: true } });
  await tx.commentRevision.create({ data: { commentId: id, ordinal: 1, body, plainText } });
  if (mentioned.length > 0)
    await tx.mention.createMany({ data: mentioned.map((personId) => ({ commentId: id, personId })) });
  return { id };
}
