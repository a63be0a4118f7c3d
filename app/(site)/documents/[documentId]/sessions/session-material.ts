import type { SessionMaterial } from "@/components/sessions/new/session-draft";
import { listCriteria } from "@/lib/data/criteria";
import { listRatableClauses } from "@/lib/data/list-ratable-clauses";
import { readSessionTemplate } from "@/lib/data/sessions";
import type { PersonActor } from "@/lib/policies/actor";
import type { DocumentView } from "@/lib/schemas/document";
import type { SessionLine } from "@/lib/schemas/session";

/** What a session on this document can be made of. */
export async function sessionMaterial(
  actor: PersonActor,
  document: DocumentView,
  sessions: readonly SessionLine[],
): Promise<SessionMaterial> {
  const { id: documentId, team, editions, people, groups } = document;
  const [clauses, criteria, template] = await Promise.all([
    listRatableClauses(actor, documentId),
    listCriteria(actor, team.id),
    readSessionTemplate(actor, documentId),
  ]);
  return {
    meId: actor.personId,
    documentId,
    editions: editions.map(({ id, title, language, status, versions }) => ({
      id,
      title,
      language,
      status,
      versions: versions.map(({ id, ordinal }) => ({ id, ordinal })),
    })),
    clauses,
    criteria,
    people: people
      .filter(({ id, hasLeft }) => !hasLeft && id !== actor.personId)
      .map(({ id, name, groupId, role }) => ({
        id,
        name,
        group: groups.find((group) => group.id === groupId)?.name ?? null,
        writes: role !== "OBSERVER",
      }))
      .sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true })),
    template,
    sessions: sessions.filter(({ kind }) => kind === "REVIEW").length,
  };
}
