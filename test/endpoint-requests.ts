// One good request for each endpoint, made for whoever sends it, with rows of its own to act on.
import { randomUUID } from "node:crypto";
import { insertAccessLink } from "@/lib/data/access-links";
import { makeBriefLink } from "@/lib/data/brief-links";
import { createCriterion } from "@/lib/data/criteria";
import { createThread } from "@/lib/data/create-thread";
import { database } from "@/lib/data/database";
import { deleteThread } from "@/lib/data/delete-thread";
import { deleteComment } from "@/lib/data/edit-comment";
import { createInvitation } from "@/lib/data/invitations";
import { hashPassword } from "@/lib/data/password-hash";
import { setPassword } from "@/lib/data/persons";
import { SIGNIFICANCE } from "@/lib/statistics/criterion-templates";
import { AWAY_REQUESTS } from "./away-requests";
import { type Cast, makeMember, signIn, type TestPerson } from "./actors";
import { joinCodeOf, lastRound, makeDecision, makeLink, makeSession, newSession, participantOf } from "./sessions";
import { firstVersion, passageOf, words } from "./talk";

export type EndpointRequest = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  basedOn?: number;
};
export type MakeRequest = (cast: Cast, as: TestPerson | null) => Promise<EndpointRequest>;

const PASSWORD = "seven green lanterns up";
const passwordHash = hashPassword(PASSWORD);

const { prisma } = database();

async function makeThread({ reviewer, documentId }: Cast) {
  const version = await firstVersion(documentId);
  const on = { place: "PASSAGE", passage: passageOf(version, version.text.slice(0, 20)) } as const;
  const given = { on, visibility: "TEAM" as const, comment: words(), labelIds: [] };
  const thread = await createThread(await reviewer.actor(), documentId, given, {});
  return { threadId: thread.id, annotationId: thread.annotation!.id, commentId: thread.comments[0]!.id };
}

async function makeInvitation({ owner, teamId }: Cast) {
  const given = { role: "REVIEWER", groupId: null, days: 1, uses: 1 } as const;
  const { invitation, token } = await createInvitation(await owner.actor(), teamId, given, {});
  return { invitationId: invitation.id, token };
}

const wordsOf = (name: string) => ({ ...SIGNIFICANCE, name });

/** One that was not asked yet. */
async function ofCriterion({ owner, teamId }: Cast): Promise<EndpointRequest> {
  const { id } = await createCriterion(await owner.actor(), teamId, wordsOf(randomUUID()), {});
  return { params: { criterionId: id }, basedOn: 1 };
}

async function makeGroup({ teamId }: Cast) {
  return { groupId: (await prisma.group.create({ data: { teamId, name: randomUUID() } })).id };
}

/** A further reviewer, for others to act on. */
async function makeSubject({ teamId }: Cast, leftAt: Date | null = null) {
  const { membershipId, personId } = await makeMember(teamId, "REVIEWER", "Subject");
  await prisma.membership.update({ where: { id: membershipId }, data: { leftAt } });
  return { membershipId, personId };
}

async function versionOf(model: "team" | "document", id: string): Promise<number> {
  const query = { where: { id }, select: { version: true } };
  const row = model === "team" ? prisma.team.findUniqueOrThrow(query) : prisma.document.findUniqueOrThrow(query);
  return (await row).version;
}

/** A note whose passage the open version is said to have changed. */
async function makeDoubtful(cast: Cast, settled: object = {}) {
  const { annotationId } = await makeThread(cast);
  const { versionId } = await prisma.anchor.findFirstOrThrow({ where: { annotationId } });
  const where = { annotationId_versionId: { annotationId, versionId } };
  await prisma.anchor.update({ where, data: { status: "CHANGED", ...settled } });
  return { params: { annotationId, versionId }, basedOn: 1 };
}

async function editionOf({ documentId }: Cast) {
  const query = { where: { documentId, ordinal: 1 }, include: { versions: { orderBy: { ordinal: "desc" }, take: 1 } } };
  const { id, versions } = await prisma.edition.findFirstOrThrow(
    query as typeof query & { include: { versions: true } },
  );
  return { editionId: id, previousVersionId: versions[0]!.id };
}

const newcomer = () => ({ name: "Newcomer", email: `${randomUUID()}@example.org`, password: PASSWORD });

const ofNothing: MakeRequest = async () => ({});
const ofTeam: MakeRequest = async ({ teamId }) => ({ params: { teamId } });
const ofDocument: MakeRequest = async ({ documentId }) => ({ params: { documentId } });
const ofVersion: MakeRequest = async ({ documentId }) => ({
  params: { versionId: (await firstVersion(documentId)).id },
});
const ofThread: MakeRequest = async (cast) => ({ params: { threadId: (await makeThread(cast)).threadId } });
const ofComment: MakeRequest = async (cast) => ({ params: { commentId: (await makeThread(cast)).commentId } });
const ofInvitation: MakeRequest = async (cast) => ({
  params: { invitationId: (await makeInvitation(cast)).invitationId },
});
const ofSubject: MakeRequest = async (cast) => ({ params: { membershipId: (await makeSubject(cast)).membershipId } });

type State = Parameters<typeof makeSession>[1];

function ofSession(state: State, rest: Omit<EndpointRequest, "params"> = {}): MakeRequest {
  return async (cast) => ({ params: { sessionId: (await makeSession(cast, state)).sessionId }, ...rest });
}

function ofRound(state: State, rest: Omit<EndpointRequest, "params"> = {}): MakeRequest {
  return async (cast) => {
    const { sessionId } = await makeSession(cast, state);
    return { params: { roundId: (await lastRound(sessionId)).id }, ...rest };
  };
}

async function makeLinkToBrief(cast: Cast) {
  const { sessionId } = await makeSession(cast, "DISCUSSION");
  return makeBriefLink(await cast.owner.actor(), sessionId, { days: 7 }, {});
}

type ClauseOfSession = { clauseId: string; versionId: string; start: number };

/** Of a session that discusses, and its first clause; `inPath` where the address names the clause too. */
function ofClauseOfSession(make: (clause: ClauseOfSession) => EndpointRequest, inPath = false): MakeRequest {
  return async (cast) => {
    const { sessionId, clauseIds, versionId } = await makeSession(cast, "DISCUSSION");
    const clauseId = clauseIds[0]!;
    const { start } = await prisma.clauseInVersion.findFirstOrThrow({ where: { clauseId, versionId } });
    const params = { sessionId, ...(inPath ? { clauseId } : {}) };
    return { params, ...make({ clauseId, versionId, start }) };
  };
}

/** By method and path, as in the table of statuses. */
export const REQUESTS: Record<string, MakeRequest> = {
  "GET /health": ofNothing,
  "GET /stream": ofNothing,
  "POST /setup": async () => ({ body: { ...newcomer(), token: "a-token-of-some-length", teamName: "Team" } }),
  "POST /password-resets": async (cast) => {
    const { personId } = await makeSubject(cast);
    const expiresAt = new Date(Date.now() + 60_000);
    const { token } = await insertAccessLink(prisma, { personId, purpose: "PASSWORD_RESET", expiresAt, uses: 1 });
    return { body: { token, password: PASSWORD } };
  },

  "GET /me": ofNothing,
  "PATCH /me": async () => ({ body: { name: "Another name" }, basedOn: 1 }),
  "PUT /me/password": async (_cast, as) => {
    if (as) await setPassword(prisma, as.personId, await passwordHash);
    return { body: { current: PASSWORD, next: "entirely new lanterns" } };
  },
  "GET /sign-ins": ofNothing,
  "DELETE /sign-ins": ofNothing,
  "DELETE /sign-ins/[signInId]": async ({ reviewer }) => ({
    params: { signInId: (await signIn(reviewer.personId)).signInId },
  }),

  "GET /teams": ofNothing,
  "POST /teams": async () => ({ body: { name: "Another team" } }),
  "GET /teams/[teamId]": ofTeam,
  "PATCH /teams/[teamId]": async ({ teamId }) => ({
    params: { teamId },
    body: { name: "Another name" },
    basedOn: await versionOf("team", teamId),
  }),
  "PUT /teams/[teamId]/owner": async (cast) => ({
    params: { teamId: cast.teamId },
    body: { membershipId: (await makeSubject(cast)).membershipId },
    basedOn: await versionOf("team", cast.teamId),
  }),
  "GET /teams/[teamId]/members": ofTeam,
  "POST /teams/[teamId]/invitations": async ({ teamId }) => ({ params: { teamId }, body: { role: "REVIEWER" } }),
  "POST /teams/[teamId]/groups": async ({ teamId }) => ({ params: { teamId }, body: { name: randomUUID() } }),
  "GET /teams/[teamId]/documents": ofTeam,
  "POST /teams/[teamId]/documents": async ({ teamId }) => ({
    params: { teamId },
    body: {
      title: "A policy for the sea",
      language: "en",
      direction: "LTR",
      status: "OFFICIAL",
      source: { kind: "pasted" },
      blocks: [{ kind: "paragraph", text: "It feeds us." }],
    },
  }),
  "PATCH /groups/[groupId]": async (cast) => ({
    params: await makeGroup(cast),
    body: { name: randomUUID() },
    basedOn: 1,
  }),
  "DELETE /groups/[groupId]": async (cast) => ({ params: await makeGroup(cast), basedOn: 1 }),

  "POST /invitations/offer": async (cast) => ({ body: { token: (await makeInvitation(cast)).token } }),
  "POST /invitations/acceptance": async (cast) => ({
    body: { token: (await makeInvitation(cast)).token, person: newcomer() },
  }),
  "DELETE /invitations/[invitationId]": ofInvitation,
  "POST /invitations/[invitationId]/restoration": ofInvitation,
  "PATCH /memberships/[membershipId]": async (cast, as) => ({
    ...(await ofSubject(cast, as)),
    body: { role: "OBSERVER" },
    basedOn: 1,
  }),
  "DELETE /memberships/[membershipId]": ofSubject,
  "POST /memberships/[membershipId]/restoration": async (cast) => ({
    params: { membershipId: (await makeSubject(cast, new Date())).membershipId },
  }),
  "POST /memberships/[membershipId]/reset-link": ofSubject,

  "GET /documents/[documentId]": ofDocument,
  "PATCH /documents/[documentId]": async ({ documentId }) => ({
    params: { documentId },
    body: { title: "Another title" },
    basedOn: await versionOf("document", documentId),
  }),
  "GET /documents/[documentId]/ratings": ({ documentId }) => Promise.resolve({ params: { documentId } }),
  "GET /documents/[documentId]/significance": ofDocument,
  "GET /documents/[documentId]/read-marks": ofDocument,
  "PUT /documents/[documentId]/read-marks": async ({ documentId }) => ({
    params: { documentId },
    body: { all: new Date().toISOString() },
  }),
  "GET /documents/[documentId]/search": async ({ documentId }) => ({ params: { documentId }, query: { q: "safety" } }),
  "POST /documents/[documentId]/threads": async ({ documentId }) => ({
    params: { documentId },
    body: { on: { place: "DOCUMENT" }, comment: words() },
  }),
  "POST /editions/[editionId]/version-previews": async (cast) => ({
    params: { editionId: (await editionOf(cast)).editionId },
    body: { blocks: [{ kind: "paragraph", text: "Another text." }] },
  }),
  "POST /editions/[editionId]/versions": async (cast) => {
    const { editionId, previousVersionId } = await editionOf(cast);
    const blocks = [{ kind: "paragraph", text: randomUUID() }];
    return { params: { editionId }, body: { previousVersionId, source: { kind: "pasted" }, blocks } };
  },
  "GET /versions/[versionId]": ofVersion,
  "GET /versions/[versionId]/threads": ofVersion,
  "GET /versions/[versionId]/review": ofVersion,
  "GET /teams/[teamId]/criteria": ({ teamId }) => Promise.resolve({ params: { teamId } }),
  "POST /teams/[teamId]/criteria": ({ teamId }) => Promise.resolve({ params: { teamId }, body: wordsOf(randomUUID()) }),
  "PATCH /criteria/[criterionId]": async (cast) => ({ ...(await ofCriterion(cast)), body: { isAsked: true } }),
  "DELETE /criteria/[criterionId]": ofCriterion,
  "POST /clauses/[clauseId]/ratings": async ({ documentId, teamId }) => {
    const clause = await prisma.clause.findFirstOrThrow({ where: { documentId, isRatable: true } });
    const { id: criterionId } = await prisma.criterion.findFirstOrThrow({ where: { teamId, ordinal: 1 } });
    const { id: versionId } = await firstVersion(documentId);
    const body = { criterionId, versionId, value: 50, cannotJudge: null, supersedesId: null };
    return { params: { clauseId: clause.id }, body };
  },

  "GET /threads/[threadId]": ofThread,
  "PATCH /threads/[threadId]": async (cast, as) => ({
    ...(await ofThread(cast, as)),
    body: { isResolved: true },
    basedOn: 1,
  }),
  "DELETE /threads/[threadId]": ofThread,
  "POST /threads/[threadId]/restoration": async (cast) => {
    const { threadId } = await makeThread(cast);
    await deleteThread(await cast.reviewer.actor(), threadId, {});
    return { params: { threadId } };
  },
  "POST /threads/[threadId]/comments": async (cast, as) => ({ ...(await ofThread(cast, as)), body: { body: words() } }),
  "PATCH /comments/[commentId]": async (cast, as) => ({
    ...(await ofComment(cast, as)),
    body: { body: words() },
    basedOn: 1,
  }),
  "DELETE /comments/[commentId]": ofComment,
  "GET /comments/[commentId]/revisions": ofComment,
  "POST /comments/[commentId]/restoration": async (cast) => {
    const { commentId } = await makeThread(cast);
    await deleteComment(await cast.reviewer.actor(), commentId, {});
    return { params: { commentId } };
  },
  "PUT /annotations/[annotationId]/rating": async (cast) => ({
    params: { annotationId: (await makeThread(cast)).annotationId },
    body: { value: 70 },
  }),
  "PUT /annotations/[annotationId]/anchors/[versionId]": async (cast) => ({
    ...(await makeDoubtful(cast)),
    body: { as: "CONFIRMED" },
  }),
  "DELETE /annotations/[annotationId]/anchors/[versionId]": async (cast) => {
    const { start, end } = { start: 0, end: 20 };
    const found = { foundStatus: "CHANGED", foundStart: start, foundEnd: end };
    const settledById = cast.reviewer.personId;
    return makeDoubtful(cast, { ...found, settledAs: "CONFIRMED", settledAt: new Date(), settledById });
  },
  "DELETE /annotations/[annotationId]/rating": async (cast) => ({
    params: { annotationId: (await makeThread(cast)).annotationId },
  }),

  "GET /documents/[documentId]/sessions": ofDocument,
  "POST /documents/[documentId]/sessions": async (cast) => ({
    params: { documentId: cast.documentId },
    body: await newSession(cast),
  }),
  "GET /sessions/[sessionId]": ofSession("READING"),
  "PATCH /sessions/[sessionId]": ofSession("READING", { body: { title: "Another name" }, basedOn: 1 }),
  "POST /sessions/[sessionId]/transitions": ofSession("READING", { body: { event: "OPEN_ROUND", sequence: 1 } }),
  "GET /sessions/[sessionId]/text": ofSession("READING"),
  "GET /sessions/[sessionId]/join-code": ofSession("READING"),
  "PUT /sessions/[sessionId]/join-code": ofSession("READING", { body: { hours: 1 } }),
  "POST /sessions/[sessionId]/participants": async (cast) => ({
    params: { sessionId: (await makeSession(cast)).sessionId },
    body: { personIds: [(await makeSubject(cast)).personId] },
  }),
  "PUT /sessions/[sessionId]/table": ofClauseOfSession(({ clauseId }) => ({ body: { clauseId } })),
  "PATCH /sessions/[sessionId]/agenda/[clauseId]": ofClauseOfSession(() => ({ body: { isSkipped: true } }), true),
  "PUT /sessions/[sessionId]/agenda/[clauseId]/wish": ofClauseOfSession(() => ({}), true),
  "DELETE /sessions/[sessionId]/agenda/[clauseId]/wish": ofClauseOfSession(() => ({}), true),
  "POST /sessions/[sessionId]/decisions": ofClauseOfSession(({ clauseId }) => ({
    body: { clauseId, outcome: "Watch", words: "Wait for the panel.", supersedesId: null },
  })),
  "POST /sessions/[sessionId]/dissents": ofClauseOfSession(({ clauseId }) => ({
    body: { clauseId, words: "It promises nothing.", isSigned: false },
  })),
  "POST /sessions/[sessionId]/pins": ofClauseOfSession(({ clauseId, versionId, start }) => ({
    body: { clauseId, versionId, start, end: start + 10 },
  })),
  "DELETE /pins/[pinId]": async (cast) => {
    const { sessionId, clauseIds, versionId } = await makeSession(cast, "DISCUSSION");
    const pinnedById = await participantOf(sessionId, cast.reviewer);
    const data = { sessionId, clauseId: clauseIds[0]!, versionId, exact: "words", start: 0, end: 5, pinnedById };
    return { params: { pinId: (await prisma.pin.create({ data })).id } };
  },
  "DELETE /dissents/[dissentId]": async (cast) => {
    const { sessionId, clauseIds } = await makeSession(cast, "DISCUSSION");
    const participantId = await participantOf(sessionId, cast.reviewer);
    const data = { sessionId, clauseId: clauseIds[0]!, participantId, words: "It promises nothing.", isSigned: false };
    return { params: { dissentId: (await prisma.dissent.create({ data })).id } };
  },
  "PATCH /decisions/[decisionId]": async (cast) => ({
    params: { decisionId: (await makeDecision(cast)).decisionId },
    body: { isDecided: true },
    basedOn: 1,
  }),
  "PUT /decisions/[decisionId]/stance": async (cast) => ({
    params: { decisionId: (await makeDecision(cast)).decisionId },
    body: { stance: "AGREE" },
  }),
  "PATCH /participants/[participantId]": async (cast) => {
    const { sessionId } = await makeSession(cast);
    return { params: { participantId: await participantOf(sessionId, cast.reviewer) }, body: { role: "OBSERVER" } };
  },
  "POST /rounds/[roundId]/ratings": async (cast) => {
    const { sessionId, clauseIds, versionId } = await makeSession(cast, "ROUND_OPEN");
    const body = { clauseId: clauseIds[0], versionId, value: 50, cannotJudge: null, supersedesId: null };
    return { params: { roundId: (await lastRound(sessionId)).id }, body };
  },
  "PUT /rounds/[roundId]/ballot": ofRound("ROUND_OPEN", { body: { isDone: true } }),
  "GET /rounds/[roundId]/seal": ofRound("ROUND_CLOSED"),
  "POST /joining/offer": async (cast) => ({ body: { code: joinCodeOf((await makeSession(cast)).sessionId) } }),
  "POST /joining": async (cast) => ({
    body: { code: joinCodeOf((await makeSession(cast)).sessionId), name: randomUUID() },
  }),
  "GET /sessions/[sessionId]/brief": ofSession("DISCUSSION"),
  "PATCH /sessions/[sessionId]/brief": ofSession("DISCUSSION", { body: { summary: "It matters." }, basedOn: 0 }),
  "POST /sessions/[sessionId]/brief/freezing": ofSession("DECIDED"),
  "GET /sessions/[sessionId]/brief/file": ofSession("DISCUSSION", { query: { format: "md" } }),
  "GET /sessions/[sessionId]/brief/links": ofSession("DISCUSSION"),
  "POST /sessions/[sessionId]/brief/links": ofSession("DISCUSSION", { body: { days: 7 } }),
  "DELETE /brief-links/[linkId]": async (cast) => ({
    params: { linkId: (await makeLinkToBrief(cast)).link.id },
  }),
  "POST /brief-links/reading": async (cast) => ({ body: { token: (await makeLinkToBrief(cast)).token } }),

  "GET /sessions/[sessionId]/ballot-links": ofSession("READING"),
  "POST /sessions/[sessionId]/ballot-links": async (cast) => ({
    params: { sessionId: (await makeSession(cast)).sessionId },
    body: { name: randomUUID(), email: `${randomUUID()}@example.org` },
  }),
  "PATCH /ballot-links/[participantId]": async (cast) => ({
    params: { participantId: (await makeLink(cast)).id },
    body: { send: true },
  }),
  "DELETE /ballot-links/[participantId]": async (cast) => ({ params: { participantId: (await makeLink(cast)).id } }),
  "POST /ballot-links/opening": async (cast) => ({ body: { token: (await makeLink(cast)).token } }),
  "POST /rounds/[roundId]/reminders": ofRound("ROUND_OPEN"),
  ...AWAY_REQUESTS,

  "GET /threads/[threadId]/following": ofThread,
  "PUT /threads/[threadId]/following": async (cast, as) => ({
    ...(await ofThread(cast, as)),
    body: { choice: "MUTED" },
  }),
  "GET /inbox": ofNothing,
  "GET /inbox/unread": ofNothing,
  "PUT /inbox/reading": async (cast) => ({ body: { threadId: (await makeThread(cast)).threadId } }),
  "PATCH /notifications/[notificationId]": async (cast) => {
    const { threadId, commentId } = await makeThread(cast);
    const told = { kind: "REPLY" as const, event: randomUUID(), threadId, commentId };
    const { id } = await prisma.notification.create({ data: { ...told, personId: cast.reviewer.personId } });
    return { params: { notificationId: id }, body: { isRead: true } };
  },
};
