import "server-only";
import type { PersonActor } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { managedTeams, readableTeams } from "@/lib/policies/team-policy";
import { nameEdition } from "@/lib/documents/edition-name";
import { structureText } from "@/lib/documents/structure-text";
import { AppError } from "@/lib/errors";
import type { PublishDocument } from "@/lib/schemas/document";
import { insertVersion } from "./insert-version";
import { indexSoon } from "./search-index";
import { type WriteOptions, write } from "./write";

/** Publishes the first version of a new document. The text and every offset are built here, from the corrected split. */
export async function publishDocument(
  actor: PersonActor,
  teamId: string,
  input: PublishDocument,
  options: WriteOptions,
): Promise<{ id: string; title: string }> {
  if (!holds(readableTeams(actor), { teamId })) {
    throw new AppError("not-found", "There is no such team, or you are not in it.");
  }
  if (!holds(managedTeams(actor), { teamId })) {
    throw new AppError("forbidden", "Only the team's owner and facilitators publish documents. Ask one of them.");
  }
  const { title, language, direction, status, source, blocks } = input;
  // Outside the transaction: a long text takes most of a second, and holds no lock meanwhile.
  const structured = structureText(blocks, language);
  if (structured.text === "") throw new AppError("bad-input", "The text is empty. Paste or choose a text first.");

  const { versionId, ...published } = await write(actor, options, async (change) => {
    const { tx } = change;
    const { id } = await tx.document.create({ data: { teamId, title }, select: { id: true } });
    const edition = await tx.edition.create({
      data: { documentId: id, language, direction, status, title: nameEdition(language, status), ordinal: 1 },
      select: { id: true },
    });
    const versionId = await insertVersion(tx, {
      documentId: id,
      editionId: edition.id,
      ordinal: 1,
      structured,
      origin: source,
      publishedById: actor.personId,
    });
    await change.log({ teamId, documentId: id, verb: "published", subjectId: id });
    await change.notify({ topic: "document", id });
    return { id, title, versionId };
  });
  indexSoon(published.id, versionId);
  return published;
}
