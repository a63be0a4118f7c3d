import "server-only";
import type { PersonActor } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { managedDocuments } from "@/lib/policies/document-policy";
import { AppError } from "@/lib/errors";
import type { DocumentState, EditDocument } from "@/lib/schemas/document";
import { findReadableDocument } from "./find-readable";
import { type WriteOptions, requireVersion, write } from "./write";

type DocumentRecord = { id: string; version: number; title: string; archivedAt: Date | null };

/** Renames, archives or restores. @throws AppError not-found, forbidden, stale (with the current state). */
export async function editDocument(
  actor: PersonActor,
  documentId: string,
  basedOn: number,
  edit: EditDocument,
  options: WriteOptions,
): Promise<DocumentState> {
  return write(actor, options, async (change) => {
    const { tx } = change;
    await tx.$executeRaw`SELECT 1 FROM "Document" WHERE "id" = ${documentId}::uuid FOR UPDATE`;
    const document = await findReadableDocument(actor, documentId, tx);
    if (!holds(managedDocuments(actor), document.facts)) {
      throw new AppError("forbidden", "Only the team's owner and facilitators rename or archive. Ask one of them.");
    }
    requireVersion(basedOn, document, stateOf(document));

    const archivedAt = edit.isArchived === undefined ? undefined : edit.isArchived ? new Date() : null;
    const changed = await tx.document.update({
      where: { id: documentId },
      data: { title: edit.title, archivedAt, version: { increment: 1 } },
    });
    const line = { teamId: document.teamId, documentId, subjectId: documentId };
    if (edit.title !== undefined) await change.log({ ...line, verb: "renamed" });
    if (edit.isArchived !== undefined) await change.log({ ...line, verb: edit.isArchived ? "archived" : "restored" });
    await change.notify({ topic: "document", id: documentId });
    return stateOf(changed);
  });
}

function stateOf({ id, version, title, archivedAt }: DocumentRecord): DocumentState {
  return { id, version, title, isArchived: archivedAt !== null };
}
