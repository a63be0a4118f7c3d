import "server-only";
import type { Actor } from "@/lib/policies/actor";
import { AppError } from "@/lib/errors";
import { findMatches } from "@/lib/search/find-matches";
import { readQuery } from "@/lib/search/query";
import { cutSnippet } from "@/lib/search/snippet";
import type { SearchAnswer, TextHit } from "@/lib/schemas/search";
import { database } from "./database";
import { findReadableDocument } from "./find-readable";
import { completeIndex } from "./search-index";
import { searchNotes } from "./search-notes";
import { findBlocks, MOST_HITS } from "./search-terms";
import { versionText } from "./version-text";

/** The open text, the newest text of each other edition, and every note the actor may read. */
export async function searchDocument(
  actor: Actor,
  documentId: string,
  { q, version }: { q: string; version?: string | undefined },
): Promise<SearchAnswer> {
  await findReadableDocument(actor, documentId);
  const versionIds = await chooseVersions(documentId, version);
  const query = readQuery(q);
  if (!query) return { texts: [], notes: { hits: [], hasMore: false } };
  await completeIndex(documentId, versionIds);
  const [blocks, notes] = await Promise.all([findBlocks(versionIds, query), searchNotes(actor, documentId, query)]);
  const texts = await Promise.all(
    versionIds.map(async (versionId) => {
      const found = blocks.filter((block) => block.versionId === versionId);
      if (found.length === 0) return { versionId, hits: [], hasMore: false };
      const { text } = await versionText(versionId);
      const hits = found.slice(0, MOST_HITS).flatMap(({ start, end }): TextHit[] => {
        const words = text.slice(start, end);
        const matches = findMatches(words, query);
        const [first] = matches;
        if (!first) return [];
        return [{ start: start + first.start, end: start + first.end, snippet: cutSnippet(words, matches) }];
      });
      return { versionId, hits, hasMore: found.length > MOST_HITS };
    }),
  );
  return { texts: texts.filter(({ hits }, at) => at === 0 || hits.length > 0), notes };
}

/** The open one, and the newest of every other edition. */
async function chooseVersions(documentId: string, open: string | undefined): Promise<string[]> {
  const editions = await database().prisma.edition.findMany({
    where: { documentId },
    orderBy: { ordinal: "asc" },
    select: { versions: { orderBy: { ordinal: "asc" }, select: { id: true } } },
  });
  const isOpen = ({ versions }: (typeof editions)[number]) =>
    open === undefined ? versions === editions[0]?.versions : versions.some(({ id }) => id === open);
  const edition = editions.find(isOpen);
  if (!edition) throw new AppError("bad-input", "version: This is no text of this document.");
  const newest = ({ versions }: typeof edition) => versions.at(-1)!.id;
  return [open ?? newest(edition), ...editions.filter((each) => each !== edition).map(newest)];
}
