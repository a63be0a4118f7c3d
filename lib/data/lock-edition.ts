// A note that is made while a version is published must not fall between the two: whoever publishes waits for the notes
// under way, and notes begun later wait for the version and are carried on into it.
import "server-only";
import type { Transaction } from "./database";

/** Alone with the edition until the transaction ends; one at a time in the document, whose clauses get new names. */
export async function lockEditionToPublish(tx: Transaction, editionId: string, documentId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Document" WHERE "id" = ${documentId}::uuid FOR NO KEY UPDATE`;
  await tx.$executeRaw`SELECT 1 FROM "Edition" WHERE "id" = ${editionId}::uuid FOR UPDATE`;
}

/** Beside any others that anchor, while nobody publishes. */
export async function lockEditionToAnchor(tx: Transaction, versionId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT 1 FROM "Edition" e JOIN "Version" v ON v."editionId" = e."id" WHERE v."id" = ${versionId}::uuid
    FOR KEY SHARE OF e`;
}
