// A small document with a text of its own, and what one does to its versions.
import { POST as createThread } from "@/app/api/v1/documents/[documentId]/threads/route";
import { POST as preview } from "@/app/api/v1/editions/[editionId]/version-previews/route";
import { POST as publishVersion } from "@/app/api/v1/editions/[editionId]/versions/route";
import { POST as publishDocument } from "@/app/api/v1/teams/[teamId]/documents/route";
import { database } from "@/lib/data/database";
import type { ThreadDto } from "@/lib/schemas/thread";
import type { Cast, TestPerson } from "./actors";
import { call } from "./call";
import { passageOf, words } from "./talk";

export const ACCESS = "Every ship may enter the harbour, whatever flag it flies and wherever it comes from.";
export const SAFETY = "Crews are trained in the use of boats, and pilots hold a licence of the harbour master.";
export const FEES = "No fees are due for the first three nights that a vessel lies at anchor in the roads.";
export const FISHING = "Nets with meshes below forty millimetres are burned on the quay in the presence of witnesses.";

export type Block = { kind: "clause"; number: string; title: string; text: string; sameAs?: string | null };

/** One clause: "2. Safety. Crews are trained …". */
export const clause = (number: string, title: string, text: string, sameAs?: string | null): Block => ({
  kind: "clause",
  number,
  title,
  text: `${number}. ${title}. ${text}`,
  ...(sameAs === undefined ? {} : { sameAs }),
});

export const FIRST = [clause("1", "Access", ACCESS), clause("2", "Safety", SAFETY), clause("3", "Fees", FEES)];

export type Version = { id: string; ordinal: number; text: string };
export type Charter = { documentId: string; editionId: string; first: Version };

export async function makeCharter({ teamId, owner }: Cast, blocks: Block[] = FIRST): Promise<Charter> {
  const body = {
    title: "Charter",
    language: "en",
    direction: "LTR",
    status: "OFFICIAL",
    source: { kind: "pasted" },
    blocks,
  };
  const { body: made } = await call(publishDocument, { as: owner, params: { teamId }, body });
  const edition = await database().prisma.edition.findFirstOrThrow({ where: { documentId: made.id } });
  return { documentId: made.id, editionId: edition.id, first: await newestVersion(edition.id) };
}

export function newestVersion(editionId: string): Promise<Version> {
  return database().prisma.version.findFirstOrThrow({
    where: { editionId },
    orderBy: { ordinal: "desc" },
    select: { id: true, ordinal: true, text: true },
  });
}

export const askPreview = (as: TestPerson | null, { editionId }: Charter, blocks: object[]) =>
  call(preview, { as, params: { editionId }, body: { blocks } });

export const askPublish = (
  as: TestPerson | null,
  { editionId }: Charter,
  previousVersionId: string,
  blocks: object[],
) =>
  call(publishVersion, {
    as,
    params: { editionId },
    body: { previousVersionId, source: { kind: "pasted" }, blocks },
  });

/** Publishes on top of the newest, whatever it is. */
export async function publishNext(as: TestPerson, charter: Charter, blocks: object[]): Promise<Version> {
  const { id } = await newestVersion(charter.editionId);
  const answer = await askPublish(as, charter, id, blocks);
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.body.title}`);
  return newestVersion(charter.editionId);
}

export async function noteOn(
  as: TestPerson,
  { documentId }: Charter,
  version: Version,
  exact: string,
  visibility: "TEAM" | "ONLY_ME" = "TEAM",
): Promise<ThreadDto> {
  const body = { on: { place: "PASSAGE", passage: passageOf(version, exact) }, visibility, comment: words(exact) };
  const answer = await call(createThread, { as, params: { documentId }, body });
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.body.title}`);
  return answer.body as ThreadDto;
}

/** The words that an annotation stands on in a version; its status where it stands nowhere; null without an anchor. */
export async function wordsIn(version: Version, thread: ThreadDto): Promise<string | null> {
  const anchor = await database().prisma.anchor.findUnique({
    where: { annotationId_versionId: { annotationId: thread.annotation!.id, versionId: version.id } },
  });
  if (!anchor) return null;
  return anchor.start === null || anchor.end === null ? anchor.status : version.text.slice(anchor.start, anchor.end);
}
