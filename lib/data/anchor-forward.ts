import "server-only";
import { carryNotes } from "@/lib/documents/carry-notes";
import type { Transaction } from "./database";
import { insertAnchors, loadStandingNotes } from "./standing-notes";
import { versionText } from "./version-text";

type Later = { id: string; editionId: string; previousVersionId: string };

/**
 * A note made on an older version, by somebody who still has it open, is carried through every later one, so that those
 * who read the newest find it there. The edition must be locked: see lock-edition.ts.
 */
export async function anchorForward(tx: Transaction, annotationId: string, versionId: string): Promise<void> {
  const later = await tx.$queryRaw<Later[]>`
    SELECT v."id", v."editionId", v."previousVersionId"
    FROM "Version" v JOIN "Version" made ON made."editionId" = v."editionId"
    WHERE made."id" = ${versionId}::uuid AND v."ordinal" > made."ordinal" ORDER BY v."ordinal"`;
  for (const { id, editionId, previousVersionId } of later) {
    const standing = await loadStandingNotes(tx, { editionId, versionId: previousVersionId, annotationId }, null);
    const [before, after] = [await versionText(previousVersionId, tx), await versionText(id, tx)];
    // Nobody can have kept it on a clause yet.
    await insertAnchors(tx, id, carryNotes(before.text, after.text, standing, new Set()), standing);
  }
}
