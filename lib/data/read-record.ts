import "server-only";
import { type Actor, coveredDocumentsOf } from "@/lib/policies/actor";
import { readableDocuments } from "@/lib/policies/document-policy";
import { type DocumentRecord, recordSchema } from "@/lib/schemas/record";
import { toWhere } from "./compile-condition";
import { database } from "./database";
import { DOCUMENT_FIELDS } from "./document-conditions";

/** What is known about a document; null where nothing is recorded, and for what the actor may not read. Without a score in a hidden round: it is a judgement too. */
export async function readRecord(actor: Actor, documentId: string): Promise<DocumentRecord | null> {
  const found = await database().prisma.record.findFirst({
    where: { documentId, document: toWhere(readableDocuments(actor), DOCUMENT_FIELDS) },
    select: { content: true },
  });
  if (!found) return null;
  const record = recordSchema.parse(found.content);
  if (!coveredDocumentsOf(actor).includes(documentId)) return record;
  return { ...record, fields: record.fields.filter(({ value }) => value.kind !== "score") };
}
