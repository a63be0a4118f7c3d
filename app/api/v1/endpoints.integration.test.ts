// Every endpoint there is, met by every kind of caller: an endpoint that this table does not list fails the test.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { type Cast, makeCast, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import { type EndpointRequest, REQUESTS } from "@/test/endpoint-requests";
import { loadHandlers } from "@/test/load-handlers";

// Anonymous is 401, what one may not read is 404, what one may read but not do is 403. `author` wrote the thread and the
// comment, and owns the signed-in device; `reviewer` is another; `stranger` owns another team.
const STATUSES = `
                                                anonymous stranger observer reviewer author facilitator owner
  GET    /health                                      200      200      200      200    200         200   200
  GET    /stream                                      401      200      200      200    200         200   200
  POST   /setup                                       403      403      403      403    403         403   403
  POST   /password-resets                             201      201      201      201    201         201   201

  GET    /me                                          401      200      200      200    200         200   200
  PATCH  /me                                          401      200      200      200    200         200   200
  PUT    /me/password                                 401      204      204      204    204         204   204
  GET    /sign-ins                                    401      200      200      200    200         200   200
  DELETE /sign-ins                                    401      204      204      204    204         204   204
  DELETE /sign-ins/[signInId]                         401      404      404      404    204         404   404

  GET    /teams                                       401      200      200      200    200         200   200
  POST   /teams                                       401      201      201      201    201         201   201
  GET    /teams/[teamId]                              401      404      200      200    200         200   200
  PATCH  /teams/[teamId]                              401      404      403      403    403         403   200
  PUT    /teams/[teamId]/owner                        401      404      403      403    403         403   200
  GET    /teams/[teamId]/members                      401      404      200      200    200         200   200
  POST   /teams/[teamId]/invitations                  401      404      403      403    403         201   201
  POST   /teams/[teamId]/groups                       401      404      403      403    403         201   201
  GET    /teams/[teamId]/documents                    401      404      200      200    200         200   200
  POST   /teams/[teamId]/documents                    401      404      403      403    403         201   201
  GET    /teams/[teamId]/criteria                     401      404      200      200    200         200   200
  POST   /teams/[teamId]/criteria                     401      404      403      403    403         201   201
  PATCH  /criteria/[criterionId]                      401      404      403      403    403         200   200
  DELETE /criteria/[criterionId]                      401      404      403      403    403         204   204
  PATCH  /groups/[groupId]                            401      404      403      403    403         200   200
  DELETE /groups/[groupId]                            401      404      403      403    403         204   204

  POST   /invitations/offer                           200      200      200      200    200         200   200
  POST   /invitations/acceptance                      201      201      409      409    409         409   409
  DELETE /invitations/[invitationId]                  401      404      404      404    404         204   204
  POST   /invitations/[invitationId]/restoration      401      404      404      404    404         204   204
  PATCH  /memberships/[membershipId]                  401      404      403      403    403         403   200
  DELETE /memberships/[membershipId]                  401      404      403      403    403         204   204
  POST   /memberships/[membershipId]/restoration      401      404      403      403    403         200   200
  POST   /memberships/[membershipId]/reset-link       401      404      403      403    403         403   201

  GET    /documents/[documentId]                      401      404      200      200    200         200   200
  PATCH  /documents/[documentId]                      401      404      403      403    403         200   200
  GET    /documents/[documentId]/search               401      404      200      200    200         200   200
  GET    /documents/[documentId]/ratings              401      404      200      200    200         200   200
  GET    /documents/[documentId]/significance         401      404      200      200    200         200   200
  GET    /documents/[documentId]/read-marks           401      404      200      200    200         200   200
  PUT    /documents/[documentId]/read-marks           401      404      204      204    204         204   204
  POST   /documents/[documentId]/threads              401      404      403      201    201         201   201
  POST   /editions/[editionId]/version-previews       401      404      403      403    403         200   200
  POST   /editions/[editionId]/versions               401      404      403      403    403         201   201
  GET    /versions/[versionId]                        401      404      200      200    200         200   200
  GET    /versions/[versionId]/threads                401      404      200      200    200         200   200
  GET    /versions/[versionId]/review                 401      404      200      200    200         200   200
  POST   /clauses/[clauseId]/ratings                  401      404      403      201    201         201   201

  GET    /threads/[threadId]                          401      404      200      200    200         200   200
  PATCH  /threads/[threadId]                          401      404      403      200    200         200   200
  DELETE /threads/[threadId]                          401      404      403      403    200         403   403
  POST   /threads/[threadId]/restoration              401      404      404      404    200         404   404
  POST   /threads/[threadId]/comments                 401      404      403      201    201         201   201
  PATCH  /comments/[commentId]                        401      404      403      403    200         403   403
  DELETE /comments/[commentId]                        401      404      403      403    200         403   403
  GET    /comments/[commentId]/revisions              401      404      200      200    200         200   200
  POST   /comments/[commentId]/restoration            401      404      403      403    200         403   403
  PUT    /annotations/[annotationId]/anchors/[versionId] 401   404      403      200    200         200   200
  DELETE /annotations/[annotationId]/anchors/[versionId] 401   404      403      200    200         200   200
  PUT    /annotations/[annotationId]/rating           401      404      403      200    200         200   200
  DELETE /annotations/[annotationId]/rating           401      404      403      200    200         200   200

  GET    /documents/[documentId]/sessions             401      404      200      200    200         200   200
  POST   /documents/[documentId]/sessions             401      404      403      403    403         201   201
  GET    /sessions/[sessionId]                        401      404      200      200    200         200   200
  PATCH  /sessions/[sessionId]                        401      404      403      403    403         200   200
  POST   /sessions/[sessionId]/transitions            401      404      403      403    403         201   201
  GET    /sessions/[sessionId]/text                   401      404      200      200    200         200   200
  GET    /sessions/[sessionId]/join-code              401      404      403      403    403         200   200
  PUT    /sessions/[sessionId]/join-code              401      404      403      403    403         200   200
  POST   /sessions/[sessionId]/participants           401      404      403      403    403         204   204
  PUT    /sessions/[sessionId]/table                  401      404      403      403    403         204   204
  PATCH  /sessions/[sessionId]/agenda/[clauseId]      401      404      403      403    403         204   204
  PUT    /sessions/[sessionId]/agenda/[clauseId]/wish 401      404      403      204    204         204   204
  DELETE /sessions/[sessionId]/agenda/[clauseId]/wish 401      404      403      204    204         204   204
  POST   /sessions/[sessionId]/decisions              401      404      403      403    403         201   201
  POST   /sessions/[sessionId]/dissents               401      404      403      201    201         201   201
  POST   /sessions/[sessionId]/pins                   401      404      403      201    201         201   201
  DELETE /pins/[pinId]                                401      404      403      403    204         204   204
  DELETE /dissents/[dissentId]                        401      404      404      404    204         404   404
  PATCH  /decisions/[decisionId]                      401      404      403      403    403         200   200
  PUT    /decisions/[decisionId]/stance               401      404      403      204    204         204   204
  PATCH  /participants/[participantId]                401      404      403      403    403         204   204
  POST   /rounds/[roundId]/ratings                    401      404      403      201    201         201   201
  PUT    /rounds/[roundId]/ballot                     401      404      403      204    204         204   204
  GET    /rounds/[roundId]/seal                       401      404      200      200    200         200   200
  POST   /joining/offer                               200      200      200      200    200         200   200
  POST   /joining                                     201      201      201      201    201         201   201
  GET    /sessions/[sessionId]/brief                  401      404      200      200    200         200   200
  PATCH  /sessions/[sessionId]/brief                  401      404      403      403    403         200   200
  POST   /sessions/[sessionId]/brief/freezing         401      404      403      403    403         201   201
  GET    /sessions/[sessionId]/brief/file             401      404      200      200    200         200   200
  GET    /sessions/[sessionId]/brief/links            401      404      403      403    403         200   200
  POST   /sessions/[sessionId]/brief/links            401      404      403      403    403         201   201
  DELETE /brief-links/[linkId]                        401      404      404      404    404         204   204
  POST   /brief-links/reading                         200      200      200      200    200         200   200

  GET    /sessions/[sessionId]/ballot-links           401      404      403      403    403         200   200
  POST   /sessions/[sessionId]/ballot-links           401      404      403      403    403         201   201
  PATCH  /ballot-links/[participantId]                401      404      403      403    403         200   200
  DELETE /ballot-links/[participantId]                401      404      403      403    403         204   204
  POST   /ballot-links/opening                        201      409      409      409    409         409   409
  POST   /rounds/[roundId]/reminders                  401      404      403      403    403         204   204

  POST   /sessions/[sessionId]/recorded-raters        401      404      403      403    403         201   201
  PATCH  /rounds/[roundId]/records/[participantId]    401      404      403      204    403         403   403
  POST   /rounds/[roundId]/records/[participantId]/ratings 401 404      403      201    201         201   201
  PUT    /sessions/[sessionId]/plan                   401      404      403      403    403         200   200
  PUT    /teams/[teamId]/outcomes                     401      404      403      403    403         200   200
  GET    /threads/[threadId]/following                401      404      200      200    200         200   200
  PUT    /threads/[threadId]/following                401      404      200      200    200         200   200
  GET    /inbox                                       401      200      200      200    200         200   200
  GET    /inbox/unread                                401      200      200      200    200         200   200
  PUT    /inbox/reading                               401      200      200      200    200         200   200
  PATCH  /notifications/[notificationId]              401      404      404      404    200         404   404
`;

const [ACTORS = [], ...rows] = STATUSES.trim()
  .split(/\n+/)
  .map((line) => line.trim().split(/\s+/));
const listed = rows.map(([method = "", path = "", ...statuses]) => ({
  name: `${method} ${path}`,
  method,
  statuses: statuses.map(Number),
}));

const handlers = await loadHandlers();

let cast: Cast;
beforeEach(async () => {
  cast = await makeCast();
});

function personAt(column: number): TestPerson | null {
  const { stranger, observer, secondReviewer: reviewer, reviewer: author, facilitator, owner } = cast;
  return { anonymous: null, stranger, observer, reviewer, author, facilitator, owner }[ACTORS[column]!]!;
}

it("are all in the table and all made by route(), under methods of HTTP alone", () => {
  expect([...handlers.keys()].sort()).toEqual(listed.map(({ name }) => name).sort());
  expect(Object.keys(REQUESTS).sort()).toEqual(listed.map(({ name }) => name).sort());
  for (const [name, handler] of handlers) {
    expect(name).toMatch(/^(GET|POST|PUT|PATCH|DELETE) /);
    const { access, creates, edits } = handler.endpoint;
    expect([access, typeof creates, typeof edits], name).toEqual([
      expect.stringMatching(/^(anyone|taking-part|signed-in)$/),
      "boolean",
      "boolean",
    ]);
  }
});

async function send(
  name: string,
  as: TestPerson | null,
  request: EndpointRequest,
  changes: Parameters<typeof call>[1] = {},
) {
  const answer = await call(handlers.get(name)!, { as, method: name.split(" ")[0], ...request, ...changes });
  expect(answer.headers.get("cache-control")).toMatch(/^(private, no-store|private, no-cache|no-cache, no-transform)$/);
  if (answer.status >= 400) {
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.body).toMatchObject({ status: answer.status, requestId: answer.headers.get("x-request-id") });
  }
  return answer;
}

describe.each(listed)("$name", ({ name, method, statuses }) => {
  it("answers every kind of caller as the table says", async () => {
    const answered = [];
    for (const column of ACTORS.keys()) {
      const as = personAt(column);
      answered.push((await send(name, as, await REQUESTS[name]!(cast, as))).status);
    }
    expect(answered).toEqual(statuses);
  });

  it("refuses bad requests of whoever may send good ones", async () => {
    const best = statuses.findLastIndex((status) => status < 300);
    const as = best < 0 ? cast.owner : personAt(best);
    const good = await REQUESTS[name]!(cast, as);
    const statusOf = async (changes: Parameters<typeof call>[1]) => (await send(name, as, good, changes)).status;

    for (const param of Object.keys(good.params ?? {})) {
      expect(await statusOf({ params: { ...good.params, [param]: "1" } })).toBe(404);
      const unknown = await send(name, as, good, { params: { ...good.params, [param]: randomUUID() } });
      expect(unknown.status).toBe(404);
      // To a stranger, what exists and what does not are the same.
      const hidden = await send(name, cast.stranger, good);
      expect({ ...hidden.body, requestId: "" }).toEqual({ ...unknown.body, requestId: "" });
    }
    if (good.body) {
      expect(await statusOf({ text: "{" })).toBe(400);
      for (const body of [{}, [], null, "x"]) expect(await statusOf({ body })).toBe(400);
      expect(await statusOf({ text: " ".repeat(5 * 1024 * 1024) })).toBe(413);
    }
    if (method !== "GET") {
      // "null" is what a sandboxed frame sends.
      for (const origin of ["https://elsewhere.test", "http://clausemark.test:8080", "null", "", null]) {
        expect(await statusOf({ headers: { origin } }), `Origin: ${origin}`).toBe(403);
      }
    }
    const { creates, edits } = handlers.get(name)!.endpoint;
    if (creates) for (const key of [null, "short", "x".repeat(101)]) expect(await statusOf({ key })).toBe(400);
    if (edits) {
      expect(await statusOf({ basedOn: undefined })).toBe(428);
      expect(await statusOf({ basedOn: undefined, headers: { "if-match": "*" } })).toBe(428);
      const stale = await send(name, as, good, { basedOn: good.basedOn! + 1 });
      expect([stale.status, stale.body.current.version]).toEqual([412, good.basedOn]);
    }
    // None of these did anything: the good request is still a good one.
    expect(await statusOf({})).toBe(best < 0 ? 403 : statuses[best]);
  });
});

describe.each(listed.filter(({ name }) => handlers.get(name)?.endpoint.creates))("$name", ({ name }) => {
  it("is done once however often it is sent", async () => {
    const good = await REQUESTS[name]!(cast, cast.owner);
    const key = randomUUID();
    const twice = await Promise.all([1, 2].map(() => send(name, cast.owner, good, { key })));
    const again = await send(name, cast.owner, good, { key });
    for (const { status, body } of twice) expect({ status, body }).toEqual({ status: 201, body: again.body });
    if (!good.body) return;
    const other = `${JSON.stringify(good.body)} `;
    expect((await send(name, cast.owner, good, { key, text: other })).status).toBe(409);
  });
});
