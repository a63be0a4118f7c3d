import "server-only";
import { AppError } from "@/lib/errors";
import { type Transaction, database } from "./database";

type VersionText = { text: string; documentId: string };

// A published text never changes, so it may be kept. 20 plans of 1.3 MB are 52 MB of UTF-16: a working set, not a library.
const KEPT = 20;
const texts = new Map<string, VersionText>();

/** The canonical text of a version whose readability has been checked. */
export async function versionText(versionId: string, tx: Transaction = database().prisma): Promise<VersionText> {
  const kept = texts.get(versionId);
  if (kept) return kept;
  const row = await tx.version.findUnique({
    where: { id: versionId },
    select: { text: true, edition: { select: { documentId: true } } },
  });
  if (!row) throw new AppError("not-found", "This version does not exist, or you may not see it.");
  const found = { text: row.text, documentId: row.edition.documentId };
  texts.set(versionId, found);
  if (texts.size > KEPT) texts.delete(texts.keys().next().value!);
  return found;
}
