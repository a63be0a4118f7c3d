import "server-only";
import type { DocumentRow } from "@/lib/policies/document-policy";
import { database } from "./database";

/** For lib/live alone: the row the document policies ask about. */
export async function loadDocumentFacts(documentId: string): Promise<DocumentRow | null> {
  const row = await database().prisma.document.findUnique({
    where: { id: documentId },
    select: { teamId: true, archivedAt: true },
  });
  return row && { teamId: row.teamId, isArchived: row.archivedAt !== null };
}
