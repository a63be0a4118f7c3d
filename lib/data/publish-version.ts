import "server-only";
import { type CarriedNote, carryNotes } from "@/lib/documents/carry-notes";
import type { InlineMark, StructuredText } from "@/lib/documents/structured-text";
import { AppError } from "@/lib/errors";
import type { PersonActor } from "@/lib/policies/actor";
import type { PublishVersion } from "@/lib/schemas/document";
import { type Transaction, database } from "./database";
import { checkPublishable, findReadableEdition } from "./find-readable";
import { insertClauses, insertVersion } from "./insert-version";
import { lockEditionToPublish } from "./lock-edition";
import { carryApparatus, identifyClauses, planVersion, type VersionPlan } from "./plan-version";
import { indexSoon } from "./search-index";
import { insertAnchors, loadStandingNotes, type StandingRow } from "./standing-notes";
import { write, type WriteOptions } from "./write";

export type PublishedVersion = { id: string; documentId: string; ordinal: number };

/**
 * Publishes the next version of an edition and says of every note where it stands in it. All of the text's work, and
 * finding the notes that are there now, is done before the edition is locked; under the lock only what came or changed
 * meanwhile is found.
 */
export async function publishVersion(
  actor: PersonActor,
  editionId: string,
  input: PublishVersion,
  options: WriteOptions,
): Promise<PublishedVersion> {
  const edition = await findReadableEdition(actor, editionId);
  checkPublishable(actor, edition);
  const { documentId } = edition;
  const { previousVersionId } = input;
  const plan = await planVersion(actor, edition, previousVersionId, input.blocks);
  const found = new Map<string, CarriedNote>();
  const standing = await loadStandingNotes(database().prisma, { editionId, versionId: previousVersionId }, null);
  const first = findNotes(plan, standing);
  for (const note of standing) found.set(keyOf(note), first.get(note.annotationId)!);

  const published = await write(actor, options, async ({ tx, notify, log }) => {
    await lockEditionToPublish(tx, editionId, documentId);
    const ordinal = (await checkNewest(tx, editionId, previousVersionId)) + 1;
    if (isUnchanged(plan))
      throw new AppError("bad-input", "Nothing has changed: this is the version that is here already.");
    const { ids, added } = await identifyClauses(tx, documentId, plan, ordinal);
    await insertClauses(tx, documentId, added);
    const id = await insertVersion(tx, {
      documentId,
      editionId,
      ordinal,
      previousVersionId,
      structured: plan.structured,
      origin: input.source,
      publishedById: actor.personId,
      apparatus: carryApparatus(plan),
      clauseIds: ids,
    });
    const now = await loadStandingNotes(tx, { editionId, versionId: previousVersionId }, null);
    const late = findNotes(
      plan,
      now.filter((note) => !found.has(keyOf(note))),
    );
    await insertAnchors(
      tx,
      id,
      now.map((note) => found.get(keyOf(note)) ?? late.get(note.annotationId)!),
      now,
    );
    await log({ teamId: edition.document.teamId, documentId, verb: "published version", subjectId: id });
    await notify({ topic: "document", id: documentId });
    return { id, documentId, ordinal };
  });
  indexSoon(documentId, published.id);
  return published;
}

/** By the annotation's id. */
function findNotes(
  { previous, structured, clauseIds }: VersionPlan,
  notes: readonly StandingRow[],
): Map<string, CarriedNote> {
  const kept = new Set(clauseIds.filter((id) => id !== null));
  const carried = carryNotes(previous.text, structured.text, notes, kept);
  return new Map(carried.map((note) => [note.annotationId, note]));
}

/** The same note, standing and settled as it was when it was looked for. */
function keyOf({ annotationId, span, needsLook, settled }: StandingRow): string {
  return JSON.stringify([annotationId, span, needsLook, settled]);
}

/** Word for word, block for block, and each clause the one that it was. */
function isUnchanged({ previous, structured, matched, clauseIds }: VersionPlan): boolean {
  const shapeOf = ({
    text,
    blocks,
    clauses,
  }: Pick<StructuredText, "text" | "blocks"> & { clauses: readonly Clause[] }) =>
    JSON.stringify([
      text,
      blocks.map(({ kind, level, start, end, marks }) => [kind, level, start, end, marks.map(shapeOfMark)]),
      clauses.map(({ number, title, start, end }) => [number, title, start, end]),
    ]);
  const isPaired = matched.every((of, at) => of === at && clauseIds[at] === previous.clauses[at]?.id);
  return isPaired && shapeOf(previous) === shapeOf(structured);
}

type Clause = { number: string | null; title: string | null; start: number; end: number };
const shapeOfMark = (mark: InlineMark) => [mark.kind, mark.start, mark.end, mark.kind === "link" ? mark.href : null];

/** @returns the ordinal of the version that the draft was compared with, which must be the newest still. */
async function checkNewest(tx: Transaction, editionId: string, previousVersionId: string): Promise<number> {
  const { id, ordinal } = await tx.version.findFirstOrThrow({
    where: { editionId },
    orderBy: { ordinal: "desc" },
    select: { id: true, ordinal: true },
  });
  if (id === previousVersionId) return ordinal;
  throw new AppError(
    "stale",
    `Somebody has published version ${ordinal} meanwhile. Your draft is kept: compare it with that version, then publish.`,
    { current: { id, ordinal } },
  );
}
