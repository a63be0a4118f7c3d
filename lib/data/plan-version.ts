// What a draft would be as the next version of an edition: which clause is which, and what stands beside them. Made before
// any lock is taken: aligning a megabyte takes longer than others should wait.
import "server-only";
import { randomUUID } from "node:crypto";
import { alignTexts } from "@/lib/anchoring/align-texts";
import { wordsWithoutMarkers } from "@/lib/documents/clause-words";
import type { DraftBlock } from "@/lib/documents/draft-blocks";
import { matchClauses } from "@/lib/documents/match-clauses";
import { structureText } from "@/lib/documents/structure-text";
import type { ClauseSpan, StructuredText } from "@/lib/documents/structured-text";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/policies/actor";
import type { Apparatus, VersionView } from "@/lib/schemas/document";
import { type Transaction, database } from "./database";
import { readVersion } from "./read-version";

export type VersionPlan = {
  previous: VersionView;
  structured: StructuredText;
  /** For each clause of the draft the index of the previous version's clause that it is, or null. */
  matched: (number | null)[];
  /** For each clause of the draft the document's clause that it is, or null for a new one. */
  clauseIds: (string | null)[];
};

type Edition = { id: string; documentId: string; language: string };

/** @throws AppError bad-input for an empty text, and where one clause is said to be two. */
export async function planVersion(
  actor: Actor,
  edition: Edition,
  previousVersionId: string,
  blocks: DraftBlock[],
): Promise<VersionPlan> {
  const structured = structureText(blocks, edition.language);
  if (structured.text === "") throw new AppError("bad-input", "The text is empty. Paste or choose a text first.");
  const previous = await readVersion(actor, previousVersionId);
  if (previous.editionId !== edition.id) throw new AppError("bad-input", "This version is of another text.");
  const given = await readGiven(edition.documentId, structured.clauses);
  const places = new Map(previous.clauses.map(({ id }, index) => [id, index]));
  const matched = matchClauses(
    previous,
    structured,
    alignTexts(previous.text, structured.text),
    new Map([...given].map(([at, id]) => [at, id === null ? null : (places.get(id) ?? null)])),
  );
  const clauseIds = matched.map((of, at) => given.get(at) ?? (of === null ? null : previous.clauses[of]!.id));
  return { previous, structured, matched, clauseIds };
}

/** What the steward has said of clauses, checked: index of a clause -> the document's clause, or null for a new one. */
async function readGiven(documentId: string, clauses: readonly ClauseSpan[]): Promise<Map<number, string | null>> {
  const given = new Map<number, string | null>();
  for (const [at, { sameAs }] of clauses.entries()) if (sameAs !== undefined) given.set(at, sameAs);
  const ids = [...given.values()].filter((id) => id !== null);
  if (new Set(ids).size < ids.length) {
    throw new AppError(
      "bad-input",
      "Two clauses of this text are said to be the same clause as before. Change one of them.",
    );
  }
  const known = await database().prisma.clause.count({ where: { documentId, id: { in: ids } } });
  if (known < ids.length)
    throw new AppError("bad-input", "A clause is said to be one that this document does not have.");
  return given;
}

/**
 * Slug in the draft -> slug and id in the document. New clauses get a slug that the document never used: the address of a
 * clause must not become that of another one.
 */
export async function identifyClauses(tx: Transaction, documentId: string, plan: VersionPlan, ordinal: number) {
  const known = await tx.clause.findMany({ where: { documentId }, select: { slug: true } });
  const taken = new Set(known.map(({ slug }) => slug));
  const ids = new Map<string, string>();
  const added: { id: string; slug: string; isRatable: boolean }[] = [];
  for (const [at, { slug, ratable }] of plan.structured.clauses.entries()) {
    const id = plan.clauseIds[at] ?? randomUUID();
    ids.set(slug, id);
    if (plan.clauseIds[at]) continue;
    const free = freeSlug(slug, ordinal, taken);
    taken.add(free);
    added.push({ id, slug: free, isRatable: ratable });
  }
  return { ids, added };
}

function freeSlug(wanted: string, ordinal: number, taken: ReadonlySet<string>): string {
  let slug = wanted;
  for (let copy = 1; taken.has(slug); copy += 1) slug = `${wanted}-v${ordinal}${copy === 1 ? "" : `-${copy}`}`;
  return slug;
}

/**
 * What stands beside a clause goes on with it: a grade of evidence is not thrown away because a word was changed. Where
 * the words did change it says for which version it was written.
 */
export function carryApparatus({ previous, structured, matched }: VersionPlan): Map<string, Apparatus> {
  const carried = new Map<string, Apparatus>();
  for (const [at, clause] of structured.clauses.entries()) {
    const before = previous.clauses[matched[at] ?? -1];
    if (!before?.apparatus) continue;
    const isChanged = wordsWithoutMarkers(previous, before) !== wordsWithoutMarkers(structured, clause);
    const writtenForVersion = before.apparatus.writtenForVersion ?? (isChanged ? previous.ordinal : undefined);
    carried.set(clause.slug, { ...before.apparatus, ...(writtenForVersion && { writtenForVersion }) });
  }
  return carried;
}
