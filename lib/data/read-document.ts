import "server-only";
import { type Actor, coveredDocumentsOf, personIdOf } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import {
  managedDocuments,
  publishableDocuments,
  readableDocuments,
  writableDocuments,
} from "@/lib/policies/document-policy";
import { assignableMembers } from "@/lib/policies/thread-policy";
import { AppError } from "@/lib/errors";
import { type DocumentView, originSchema } from "@/lib/schemas/document";
import { toWhere } from "./compile-condition";
import { database } from "./database";
import { DOCUMENT_FIELDS } from "./document-conditions";

/** @throws AppError not-found, also for what the actor may not read. */
export async function readDocument(actor: Actor, documentId: string): Promise<DocumentView> {
  const found = await database().prisma.document.findFirst({
    where: { id: documentId, AND: toWhere(readableDocuments(actor), DOCUMENT_FIELDS) },
    include: {
      team: {
        include: {
          labels: { orderBy: { ordinal: "asc" }, select: { id: true, name: true } },
          groups: { orderBy: { name: "asc" }, select: { id: true, name: true } },
          memberships: {
            orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
            include: { person: { select: { name: true } } },
          },
        },
      },
      editions: {
        orderBy: { ordinal: "asc" },
        include: {
          versions: {
            orderBy: { ordinal: "asc" },
            select: { id: true, ordinal: true, publishedAt: true, sha256: true, origin: true },
          },
        },
      },
    },
  });
  if (!found) throw new AppError("not-found", "There is no such document, or it is not shared with you.");
  const { team } = found;
  const row = { teamId: found.teamId, isArchived: found.archivedAt !== null };
  const assignable = assignableMembers({ teamId: team.id, visibility: "TEAM", authorId: personIdOf(actor) });
  return {
    id: found.id,
    version: found.version,
    title: found.title,
    team: { id: team.id, name: team.name, isDemo: team.isDemo },
    isArchived: row.isArchived,
    editions: found.editions.map(({ id, language, direction, status, title, versions }) => ({
      id,
      language,
      direction,
      status,
      title,
      versions: versions.map(({ publishedAt, origin, ...version }) => ({
        ...version,
        publishedAt: publishedAt.toISOString(),
        origin: originSchema.parse(origin),
      })),
    })),
    labels: team.labels,
    people: team.memberships.map(({ personId, person, role, groupId, leftAt }) => ({
      id: personId,
      name: person.name,
      role,
      groupId,
      hasLeft: leftAt !== null,
      isAssignable: holds(assignable, { teamId: team.id, personId, role, hasLeft: leftAt !== null }),
    })),
    groups: team.groups,
    coveredBy: await findCovering(actor, found.id),
    can: {
      write: holds(writableDocuments(actor), row),
      manage: holds(managedDocuments(actor), row),
      publish: holds(publishableDocuments(actor), row),
    },
  };
}

async function findCovering(actor: Actor, documentId: string): Promise<DocumentView["coveredBy"]> {
  if (!coveredDocumentsOf(actor).includes(documentId)) return null;
  const session = await database().prisma.session.findFirst({
    where: {
      documentId,
      kind: "REVIEW",
      state: { in: ["ROUND_OPEN", "ROUND_CLOSED"] },
      participants: { some: { personId: personIdOf(actor), leftAt: null } },
    },
    orderBy: [{ openedAt: "desc" }, { id: "asc" }],
    select: { id: true, title: true },
  });
  return session && { sessionId: session.id, title: session.title };
}
