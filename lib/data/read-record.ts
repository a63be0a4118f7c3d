import "server-only";
import type { Actor } from "@/lib/policies/actor";
import { readableDocuments } from "@/lib/policies/document-policy";
import { type DocumentRecord, recordSchema } from "@/lib/schemas/record";
import { toWhere } from "./compile-condition";
import { database } from "./database";
import { DOCUMENT_FIELDS } from "./document-conditions";

/** What is known about a document; null where nothing is recorded, and for what the actor may not read. */
export async function readRecord(actor: Actor, documentId: string): Promise<DocumentRecord | null> {
  const found = await database().prisma.record.findFirst({
    where: { documentId, document: toWhere(readableDocuments(actor), DOCUMENT_FIELDS) },
    select: { content: true },
  });
  return found && recordSchema.parse(found.content);
}
