// Where a new note stands: checked against the text itself, never taken on trust.
import "server-only";
import { clampToGraphemes, type Span } from "@/lib/anchoring/graphemes";
import { describe } from "@/lib/anchoring/quote";
import { resolve } from "@/lib/anchoring/resolve";
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
  checkSameDocument(documentId, version.documentId);
  const { text } = await versionText(version.id, tx);
  const passage = { ...locatePassage(text, on.passage), versionId: version.id };
  return { place: on.place, clauseId: await clauseAt(version.id, passage.start, tx), passage };
}

/** The passage as our own text has it: in whole characters, with the context that finds it again. @throws AppError bad-input. */
export function locatePassage(text: string, passage: Passage): Omit<PassageRow, "versionId"> {
  const found = findSpan(text, passage);
  const span = clampToGraphemes(text, found.start, found.end);
  const quote = describe(text, span.start, span.end);
  if (!quote) throw new AppError("bad-input", "Select some words: spaces alone cannot be found again.");
  return { ...quote, ...span };
}

/** Where the sender saw the words or, if their offsets are of another text, the one place where they surely stand. */
function findSpan(text: string, { exact, prefix, suffix, start, end }: Passage): Span {
  if (text.slice(start, end) === exact) return { start, end };
  const found = resolve(text, { exact, prefix, suffix }, { start, end });
  if (found.status === "exact" || found.status === "moved") return found;
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
