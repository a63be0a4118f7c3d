import "server-only";
import { loadDocumentFacts } from "@/lib/data/load-document-facts";
import { loadRatingFacts } from "@/lib/data/rating-rows";
import { loadThreadFacts } from "@/lib/data/read-thread";
import { loadSessionFacts } from "@/lib/data/session-rows";
import { coveredDocumentsOf, type KnownActor, personIdOf, teamsOf, WRITERS } from "@/lib/policies/actor";
import { holds } from "@/lib/policies/condition";
import { readableDocuments } from "@/lib/policies/document-policy";
import { presentSignificance } from "@/lib/policies/present-significance";
import { presentThread, rightsInThread } from "@/lib/policies/present-thread";
import { readableSessions } from "@/lib/policies/session-policy";
import { readableThreads, type ThreadRow } from "@/lib/policies/thread-policy";
import type { LiveEvent } from "@/lib/schemas/live-event";
import type { Notice } from "@/lib/schemas/notice";
import type { ThreadDto } from "@/lib/schemas/thread";

/** What this receiver is told, if anything. */
type Delivery = (actor: KnownActor) => LiveEvent | null;

const TO_NOBODY: Delivery = () => null;

/** Loads what a notice is about, once for all receivers. */
export async function deliveryOf(notice: Notice): Promise<Delivery> {
  if (notice.topic === "thread") return threadDelivery(notice);
  if (notice.topic === "rating") return ratingDelivery(notice);
  if (notice.topic === "document") return documentDelivery(notice);
  if (notice.topic === "team") return teamDelivery(notice);
  if (notice.topic === "reading") return readingDelivery(notice);
  if (notice.topic === "inbox") return inboxDelivery(notice);
  if (notice.topic === "session" || notice.topic === "participants") return sessionDelivery(notice);
  return TO_NOBODY;
}

async function threadDelivery(notice: Notice & { topic: "thread" }): Promise<Delivery> {
  const facts = await loadThreadFacts(notice.id);
  if (!facts) return TO_NOBODY;
  const { json, coveredSince, ...row } = facts;
  const { clientId } = notice;
  // As it was for those who could read it until now: they alone are told that it is gone.
  const before: ThreadRow = { ...row, isDeleted: false, visibility: notice.madePrivate ? "TEAM" : row.visibility };
  const gone: LiveEvent = {
    type: "thread-gone",
    id: json.id,
    documentId: json.documentId,
    sequence: json.sequence,
    clientId,
  };
  // One event for all who have the same rights: it is also written out only once (lib/live/event-stream.ts).
  const told = new Map<string, LiveEvent>();
  return (actor) => {
    const readable = readableThreads(actor);
    // It holds something of others that is covered: that something happened in it would tell of that.
    if (coveredDocumentsOf(actor).includes(row.documentId) && holdsCovered(actor, json, coveredSince)) return null;
    if (!holds(readable, row)) return holds(readable, before) ? gone : null;
    const rights = rightsInThread(actor, json, row);
    const key = JSON.stringify(rights);
    const event = told.get(key) ?? { type: "thread", thread: presentThread(json, rights), clientId };
    told.set(key, event);
    return event;
  };
}

/** Of the thread itself, its comments and its passage's ratings: one that is another's and was made since then. */
function holdsCovered(actor: KnownActor, thread: ThreadDto, since: Date | null): boolean {
  if (since === null) return false;
  const isFresh = (at: string | null) => at !== null && new Date(at) >= since;
  const me = personIdOf(actor);
  const said = [thread, ...thread.comments];
  // When a passage was rated is not in the thread: any rating of another may be fresh.
  const isRated = thread.annotation?.ratings.some(({ person }) => person.id !== me) ?? false;
  return (
    isRated ||
    said.some(
      (each) => each.author.id !== me && (isFresh(each.createdAt) || ("editedAt" in each && isFresh(each.editedAt))),
    )
  );
}

async function ratingDelivery(notice: Notice & { topic: "rating" }): Promise<Delivery> {
  const { clauseId, id: criterionId, clientId } = notice;
  const { documentId, teamId, ratings, unlockedPersonIds } = await loadRatingFacts(clauseId, criterionId);
  return (actor) => {
    if (coveredDocumentsOf(actor).includes(documentId)) return null;
    // Who has not unlocked the clause is not even told that something happened to it.
    if (!unlockedPersonIds.has(personIdOf(actor)) || !teamsOf(actor, WRITERS).includes(teamId)) return null;
    const clause = presentSignificance(actor, { teamId, documentId, clauseId }, ratings, true);
    return { type: "significance", documentId, criterionId, clause, clientId };
  };
}

async function documentDelivery(notice: Notice & { topic: "document" }): Promise<Delivery> {
  const row = await loadDocumentFacts(notice.id);
  if (!row) return TO_NOBODY;
  const event: LiveEvent = { type: "document", id: notice.id, teamId: row.teamId };
  return (actor) => (holds(readableDocuments(actor), row) ? event : null);
}

function teamDelivery(notice: Notice & { topic: "team" }): Delivery {
  const event: LiveEvent = { type: "team", id: notice.id };
  return (actor) => (teamsOf(actor).includes(notice.id) ? event : null);
}

/** What somebody has read is nobody else's to know. */
function readingDelivery({ id, personId, clientId }: Notice & { topic: "reading" }): Delivery {
  const event: LiveEvent = { type: "read-marks", documentId: id, clientId };
  return (actor) => (personIdOf(actor) === personId ? event : null);
}

/** That a note is covered is not known here: in a hidden round all notes of the document are passed over in silence. */
function inboxDelivery({ personIds, documentId }: Notice & { topic: "inbox" }): Delivery {
  const event: LiveEvent = { type: "inbox" };
  const told = new Set(personIds);
  return (actor) => {
    if (documentId && coveredDocumentsOf(actor).includes(documentId)) return null;
    return told.has(personIdOf(actor)) ? event : null;
  };
}

/** Never what changed in it, nor on whose page: whoever hears it asks for what they may know. A guest who waits hears when they are let in. */
async function sessionDelivery({ id }: Notice & { topic: "session" | "participants" }): Promise<Delivery> {
  const row = await loadSessionFacts(id);
  if (!row) return TO_NOBODY;
  const event: LiveEvent = { type: "session", id };
  return (actor) => (holds(readableSessions(actor), row) ? event : null);
}
