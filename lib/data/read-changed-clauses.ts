import "server-only";
import { wordsWithoutMarkers } from "@/lib/documents/clause-words";
import type { Actor } from "@/lib/policies/actor";
import type { VersionView } from "@/lib/schemas/document";
import { ownRatedVersions } from "./rating-rows";
import { readVersion } from "./read-version";

/** Clause -> the versions on which the actor rated it and in which its words were others than in the open one. */
export type ChangedClauses = Record<string, string[]>;

/** Of the open version's own edition: another language has other words anyhow. Tells of nobody's ratings but the actor's. */
export async function readChangedClauses(
  actor: Actor,
  open: VersionView,
  versionsOfEdition: readonly { id: string }[],
): Promise<ChangedClauses> {
  const rated = await ownRatedVersions(actor, open.documentId);
  const others = versionsOfEdition.filter(({ id }) => id !== open.id && rated.some((each) => each.versionId === id));
  const changed: ChangedClauses = {};
  for (const { id } of others) {
    const other = await readVersion(actor, id);
    for (const clause of open.clauses) {
      const before = other.clauses.find((each) => each.id === clause.id);
      const isRated = rated.some(({ versionId, clauseId }) => versionId === id && clauseId === clause.id);
      if (!before || !isRated) continue;
      if (wordsWithoutMarkers(other, before) !== wordsWithoutMarkers(open, clause))
        changed[clause.id] = [...(changed[clause.id] ?? []), id];
    }
  }
  return changed;
}
