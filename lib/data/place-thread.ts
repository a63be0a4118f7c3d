// Where a new note stands: checked against the text itself, never taken on trust.
import "server-only";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/policies/actor";
import type { CreateThread, Passage } from "@/lib/schemas/thread";
import type { Transaction } from "./database";
import { findReadableClause, findReadableVersion } from "./find-readable";
import { versionText } from "./version-text";

type PassageRow = Omit<Passage, "versionId"> & { versionId: string };
export type Place = { place: CreateThread["on"]["place"]; clauseId: string | null; passage: PassageRow | null };

/** @throws AppError not-found for what is not of this document, bad-input for a passage that is not in the text. */
export async function placeThread(
  actor: Actor,
  documentId: string,
  on: CreateThread["on"],
  tx: Transaction,
): Promise<Place> {
  if (on.place === "DOCUMENT") return { place: on.place, clauseId: null, passage: null };
  if (on.place === "CLAUSE") {
    const clause = await findReadableClause(actor, on.clauseId, tx);
    checkSameDocument(documentId, clause.documentId);
    return { place: on.place, clauseId: clause.id, passage: null };
  }
  const version = await findReadableVersion(actor, on.passage.versionId, tx);
  checkSameDocument(documentId, version.edition.documentId);
  const { text } = await versionText(version.id, tx);
  const passage = { ...locate(text, on.passage), versionId: version.id };
  return { place: on.place, clauseId: await clauseAt(version.id, passage.start, tx), passage };
}

/** The quote as our own text has it. */
function locate(text: string, { start, end, exact }: Passage): Omit<PassageRow, "versionId"> {
  if (text.slice(start, end) === exact) {
    return { exact, prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32), start, end };
  }
  throw new AppError(
    "bad-input",
    "These words do not stand in this version of the text. Reload the page and select them again.",
  );
}

async function clauseAt(versionId: string, offset: number, tx: Transaction): Promise<string | null> {
  const innermost = await tx.clauseInVersion.findFirst({
    where: { versionId, start: { lte: offset }, end: { gt: offset } },
    orderBy: { start: "desc" },
    select: { clauseId: true },
  });
  return innermost?.clauseId ?? null;
}

function checkSameDocument(expected: string, actual: string): void {
  if (expected !== actual) throw new AppError("bad-input", "This passage or clause is of another document.");
}
