import "server-only";
import { AppError } from "@/lib/errors";
import { referencesIn, type RichText } from "@/lib/schemas/rich-text";
import type { Transaction } from "./database";

type Where = { teamId: string; documentId: string; visibility: "ONLY_ME" | "TEAM"; authorId: string };

/** Refuses mentions of people who may not see the thread and references to other documents' clauses. Returns who is mentioned. */
export async function checkReferences(body: RichText, where: Where, tx: Transaction): Promise<string[]> {
  const clauseIds = referencesIn(body, "clauseReference");
  if (clauseIds.length > 0) {
    const known = await tx.clause.count({ where: { id: { in: clauseIds }, documentId: where.documentId } });
    if (known < clauseIds.length)
      throw new AppError("bad-input", "A § reference points to a clause of another document. Remove it.");
  }
  const personIds = referencesIn(body, "mention");
  if (personIds.length === 0) return [];
  if (where.visibility === "ONLY_ME" && personIds.some((id) => id !== where.authorId)) {
    throw new AppError("bad-input", "Only you can see this note. Show it to the team before mentioning somebody.");
  }
  const members = await tx.membership.count({
    where: { teamId: where.teamId, personId: { in: personIds }, leftAt: null },
  });
  if (members < personIds.length)
    throw new AppError("bad-input", "Somebody mentioned is not in this team. Remove the mention.");
  return personIds;
}
