// Brings the bundled plan into a team: the document, its record and its editions, from the data file in prisma/seed.
import "server-only";
import { directionOf } from "@/lib/documents/language";
import { type SeedDocument, seedDocumentSchema } from "@/lib/documents/seed-schema";
import { structureText } from "@/lib/documents/structure-text";
import type { Apparatus, EditionView, Origin } from "@/lib/schemas/document";
import plan from "@/prisma/seed/plan.json";
import type { Transaction } from "./database";
import { insertVersion } from "./insert-version";

type SeedEdition = SeedDocument["editions"][number];

const STATUSES: Record<SeedEdition["status"], EditionView["status"]> = {
  official: "OFFICIAL",
  "official-excerpt": "OFFICIAL_EXCERPT",
  "working-paraphrase": "WORKING_PARAPHRASE",
  translation: "TRANSLATION",
};

/** @returns the new document's id. */
export async function loadPlan(tx: Transaction, teamId: string): Promise<string> {
  const seed = seedDocumentSchema.parse(plan);
  const { id: documentId } = await tx.document.create({
    data: { teamId, title: seed.title.en!, record: { create: { content: seed.record } } },
    select: { id: true },
  });
  const inOrder = seed.editions.toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault));
  for (const [index, edition] of inOrder.entries()) await insertEdition(tx, documentId, edition, index + 1);
  return documentId;
}

async function insertEdition(tx: Transaction, documentId: string, seed: SeedEdition, ordinal: number): Promise<void> {
  const { id: editionId } = await tx.edition.create({
    data: {
      documentId,
      language: seed.language,
      direction: directionOf(seed.language) === "rtl" ? "RTL" : "LTR",
      status: STATUSES[seed.status],
      title: seed.name,
      ordinal,
    },
    select: { id: true },
  });
  await insertVersion(tx, {
    documentId,
    editionId,
    ordinal: 1,
    structured: structureText(seed.blocks, seed.language),
    origin: originOf(seed),
    publishedById: null,
    apparatus: apparatusOf(seed),
  });
}

function originOf({ origin, notice }: SeedEdition): Origin {
  if (!origin) return { kind: "bundled", note: notice };
  const { address, httpStatus, fetchedOn, sizeText, isTruncated } = origin;
  return { kind: "address", address, httpStatus, fetchedAt: fetchedOn, sizeAsReported: sizeText, isTruncated };
}

function apparatusOf({ apparatus, evidenceGrades }: SeedEdition): Map<string, Apparatus> {
  return new Map(
    apparatus.map(({ clauseSlug, ...beside }) => [
      clauseSlug,
      { ...beside, evidenceMeaning: evidenceGrades?.[beside.evidenceGrade] ?? "" },
    ]),
  );
}
