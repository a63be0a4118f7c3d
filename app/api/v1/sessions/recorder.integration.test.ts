// A recorder enters what came by other means: for whom it was said before the round, nobody else's, and disclosed as such.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { GUEST_COOKIE } from "@/lib/auth/actor-of";
import { createSession } from "@/lib/data/sessions";
import { database } from "@/lib/data/database";
import { exportRound } from "@/lib/data/export-ratings";
import { joinSession } from "@/lib/data/join-session";
import { addParticipants, editParticipant } from "@/lib/data/participants";
import { readBrief } from "@/lib/data/brief";
import { readSeal } from "@/lib/data/read-seal";
import { readSession } from "@/lib/data/read-session";
import { addRecordedRater } from "@/lib/data/recorders";
import { roundFacts } from "@/lib/brief/method-words";
import { ANONYMOUS } from "@/lib/policies/actor";
import { verifyRound } from "@/lib/sessions/seal";
import { type Cast, makeCast, makeMember, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import { loadHandlers } from "@/test/load-handlers";
import {
  enter,
  joinCodeOf,
  lastRound,
  makeRecorded,
  makeSession,
  move,
  newSession,
  participantOf,
  rate,
} from "@/test/sessions";

const { prisma } = database();
const handlers = await loadHandlers();
const answerTo = handlers.get("POST /rounds/[roundId]/records/[participantId]/ratings")!;
const edit = handlers.get("PATCH /rounds/[roundId]/records/[participantId]")!;

let cast: Cast;
/** Records; the owner facilitates. */
let recorder: TestPerson;
beforeEach(async () => {
  cast = await makeCast();
  recorder = cast.secondReviewer;
});

/** A named session in which Paul answers on paper. */
async function openWithPaper() {
  const made = await makeSession(cast);
  const paulId = await makeRecorded(cast, made, recorder);
  await move(cast.owner, made.sessionId, "OPEN_ROUND");
  const { id: roundId } = await lastRound(made.sessionId);
  const params = { roundId, participantId: paulId };
  const body = { clauseId: made.clauseIds[0], versionId: made.versionId, value: 50, cannotJudge: null, reason: "" };
  const give = (as: TestPerson, changes: object = {}, participantId = paulId) =>
    call(answerTo, { as, params: { roundId, participantId }, body: { ...body, supersedesId: null, ...changes } });
  return { ...made, paulId, roundId, params, give };
}

describe("whoever answers by other means", () => {
  it("is on the roster, counts to the five, and has no way in", async () => {
    const made = await makeSession(cast, "READING", { isNamed: false });
    await makeRecorded(cast, made, recorder, "Paul Paper");
    const owner = await cast.owner.actor();
    expect((await readSession(owner, made.sessionId)).can.whyNoRound).toContain("there are 4");
    await makeRecorded(cast, made, recorder, "Tess Telephone");
    await move(cast.owner, made.sessionId, "OPEN_ROUND");
    const { rounds, participants } = await readSession(owner, made.sessionId);
    expect(rounds[0]!.roster).toEqual({ finished: 0, of: 5 });
    const recorderId = await participantOf(made.sessionId, recorder);
    expect(participants.filter((each) => each.recorderId === recorderId).map(({ name }) => name)).toEqual([
      "Paul Paper",
      "Tess Telephone",
    ]);
    const set = prisma.participant.updateMany({
      where: { sessionId: made.sessionId, name: "Paul Paper" },
      data: { guestTokenHash: randomUUID() },
    });
    await expect(set).rejects.toThrow("recorded_has_no_way_in");
  });

  it("is added by a facilitator or a recorder, before a round and under a name of their own", async () => {
    const { sessionId } = await makeSession(cast);
    const add = async (as: TestPerson, name: string = randomUUID()) =>
      addRecordedRater(await as.actor(), sessionId, { name, group: "Field" }, {});
    await expect(add(cast.owner)).rejects.toMatchObject({ message: expect.stringContaining("recorder first") });
    await editParticipant(await cast.owner.actor(), await participantOf(sessionId, recorder), { role: "RECORDER" }, {});
    await add(cast.owner, "Paul");
    await add(recorder, "Tess");
    await expect(add(recorder, "paul")).rejects.toMatchObject({ code: "conflict" });
    await expect(add(cast.reviewer)).rejects.toMatchObject({ code: "forbidden" });
    const rows = await prisma.participant.findMany({ where: { sessionId, recorderId: { not: null } } });
    expect(rows.map(({ name, groupName }) => [name, groupName])).toEqual(
      expect.arrayContaining([
        ["Paul", "Field"],
        ["Tess", "Field"],
      ]),
    );
    await move(cast.owner, sessionId, "OPEN_ROUND");
    await expect(add(recorder)).rejects.toMatchObject({ message: expect.stringContaining("hidden round") });
    await editParticipant(await cast.owner.actor(), rows[0]!.id, { hasLeft: true }, {});
    await expect(
      editParticipant(await cast.owner.actor(), rows[0]!.id, { role: "FACILITATOR" }, {}),
    ).rejects.toMatchObject({ message: expect.stringContaining("nothing else") });
  });
});

describe("a recorder", () => {
  it("is chosen at set-up from those who write, and is neither rater nor facilitator", async () => {
    const owner = await cast.owner.actor();
    const given = await newSession(cast, { recorderIds: [recorder.personId] });
    const { id } = await createSession(owner, cast.documentId, given, {});
    expect(await prisma.participant.findFirst({ where: { sessionId: id, personId: recorder.personId } })).toMatchObject(
      {
        role: "RECORDER",
      },
    );
    const observing = await newSession(cast, { recorderIds: [cast.observer.personId] });
    await expect(createSession(owner, cast.documentId, observing, {})).rejects.toMatchObject({ code: "conflict" });
    await move(cast.owner, id, "START");
    await move(cast.owner, id, "OPEN_ROUND");
    expect((await readSession(await recorder.actor(), id)).rounds[0]).toMatchObject({ mine: null, records: [] });
  });

  it("stays who they are while a round is hidden, and while answers are theirs to enter", async () => {
    const { sessionId, paulId } = await openWithPaper();
    const owner = await cast.owner.actor();
    const recorderId = await participantOf(sessionId, recorder);
    const other = await makeMember(cast.teamId, "REVIEWER", "Another recorder");
    await addParticipants(owner, sessionId, { personIds: [other.personId], role: "RECORDER" }, {});
    const otherId = await participantOf(sessionId, other);
    const hidden = { message: expect.stringContaining("hidden round") };
    for (const role of ["FACILITATOR", "RATER"] as const)
      await expect(editParticipant(owner, recorderId, { role }, {})).rejects.toMatchObject(hidden);
    const reviewerId = await participantOf(sessionId, cast.reviewer);
    await expect(editParticipant(owner, reviewerId, { role: "RECORDER" }, {})).rejects.toMatchObject(hidden);
    await expect(editParticipant(owner, paulId, { recorderId: otherId }, {})).rejects.toMatchObject(hidden);

    await move(cast.owner, sessionId, "CLOSE_ROUND");
    await expect(editParticipant(owner, recorderId, { role: "FACILITATOR" }, {})).rejects.toMatchObject(hidden);
    await move(cast.owner, sessionId, "REVEAL");
    await expect(editParticipant(owner, recorderId, { role: "RATER" }, {})).rejects.toMatchObject({
      message: expect.stringContaining("Paul Paper"),
    });
    await editParticipant(owner, paulId, { recorderId: otherId }, {});
    await editParticipant(owner, recorderId, { role: "RATER" }, {});
  });

  it("enters a ballot, corrects it, and is done; nobody else can", async () => {
    const { sessionId, paulId, roundId, params, give } = await openWithPaper();
    expect((await give(recorder)).body.title).toContain("by what means");
    for (const as of [cast.owner, cast.facilitator, cast.reviewer, cast.observer]) {
      expect((await give(as)).status).toBe(403);
      expect((await call(edit, { as, method: "PATCH", params, body: { source: "paper" } })).status).toBe(403);
    }
    expect((await give(cast.stranger)).status).toBe(404);
    // Not for somebody who answers by themselves, and not their own.
    const reviewerId = await participantOf(sessionId, cast.reviewer);
    expect((await give(recorder, {}, reviewerId)).status).toBe(403);
    expect((await give(recorder, {}, await participantOf(sessionId, recorder))).status).toBe(403);

    const say = (body: object) => call(edit, { as: recorder, method: "PATCH", params, body });
    expect((await say({ source: "telephone" })).status).toBe(204);
    const first = (await give(recorder)).body.mine;
    expect(first).toMatchObject({ value: 50 });
    const second = await give(recorder, { value: 60, supersedesId: first.id });
    expect(second.body.mine).toMatchObject({ value: 60 });
    expect((await give(recorder, { value: 70, supersedesId: first.id })).status).toBe(409);
    expect((await give(recorder, { value: 101, supersedesId: second.body.mine.id })).status).toBe(400);
    expect((await say({ isDone: true })).status).toBe(204);
    const record = { participantId: paulId, source: "telephone", isDone: true, isFinished: false };
    expect((await readSession(await recorder.actor(), sessionId)).rounds[0]!.records).toMatchObject([
      { ...record, ratings: [{ value: 60 }] },
    ]);
    for (const as of [cast.owner, cast.reviewer])
      expect((await readSession(await as.actor(), sessionId)).rounds[0]!.records).toBeNull();
    // Both stand, one over the other.
    expect(await prisma.roundRating.count({ where: { ballot: { roundId, participantId: paulId } } })).toBe(2);
    await move(cast.owner, sessionId, "CLOSE_ROUND");
    expect((await give(recorder, { value: 80, supersedesId: second.body.mine.id })).status).toBe(409);
    expect((await say({ source: "paper" })).status).toBe(409);
  });

  it("can check what they entered against the seal, and no more", async () => {
    const made = await openWithPaper();
    await enter(recorder, made, made.paulId, [10, 20, 30]);
    await rate(cast.reviewer, made, [40, 50, 60]);
    await move(cast.owner, made.sessionId, "CLOSE_ROUND");
    const file = await readSeal(await recorder.actor(), made.roundId);
    expect(verifyRound(file)).toMatchObject({ holds: true, verified: 3 });
    expect(file.rows.every(({ row }) => row.includes('"rater":"Paul Paper"'))).toBe(true);
    const { rows } = await readSeal(await cast.facilitator.actor(), made.roundId);
    expect(rows.some(({ row }) => row.includes("Paul"))).toBe(false);
  });
});

describe("what came by other means", () => {
  it("is told with the results, in the brief too: of a named session also whose", async () => {
    const made = await openWithPaper();
    await enter(recorder, made, made.paulId, [10, 20, 30]);
    for (const event of ["CLOSE_ROUND", "REVEAL"] as const) await move(cast.owner, made.sessionId, event);
    const { rounds } = await readSession(await cast.observer.actor(), made.sessionId);
    expect(rounds[0]!.results!.entered).toEqual({
      count: 1,
      of: 4,
      means: ["paper"],
      raters: [{ name: "Paul Paper", means: "paper" }],
    });
    const { brief } = await readBrief(await cast.observer.actor(), made.sessionId);
    expect(roundFacts(brief.method.rounds[0]!)).toContainEqual({
      term: "Entered by a recorder",
      words: "1 of 4 ballots came by other means (paper) and was entered by a recorder: Paul Paper.",
    });
    const { round } = await exportRound(await cast.observer.actor(), cast.documentId, made.roundId);
    expect(round!.entered).toContain("1 of 4 ballots came by other means");
  });

  it("is counted alone in an anonymous session, the same whether it came or not", async () => {
    const made = await makeSession(cast, "READING", { isNamed: false });
    const paulId = await makeRecorded(cast, made, recorder, "Paul Paper");
    await makeRecorded(cast, made, recorder, "Tess Telephone");
    await move(cast.owner, made.sessionId, "OPEN_ROUND");
    await enter(recorder, made, paulId, [10]);
    for (const event of ["CLOSE_ROUND", "REVEAL"] as const) await move(cast.owner, made.sessionId, event);
    const { rounds } = await readSession(await cast.owner.actor(), made.sessionId);
    expect(rounds[0]!.results!.entered).toEqual({ count: 2, of: 5, means: [], raters: null });
  });
});

it("a guest who rates adds nobody, enters nothing for others, and plans no round", async () => {
  const made = await makeSession(cast, "READING", { admitsAll: true });
  const { sessionId } = made;
  const paulId = await makeRecorded(cast, made, recorder);
  const way = { code: joinCodeOf(sessionId), name: "Guest", address: "192.0.2.9" };
  const as = { cookie: `${GUEST_COOKIE}=${(await joinSession(ANONYMOUS, way)).guestToken}` };
  await move(cast.owner, sessionId, "OPEN_ROUND");
  const record = { roundId: (await lastRound(sessionId)).id, participantId: paulId };
  const judgement = { value: 50, cannotJudge: null, reason: "", supersedesId: null };
  const answer = { clauseId: made.clauseIds[0], versionId: made.versionId, ...judgement };
  const opensAt = new Date(Date.now() + 3_600_000).toISOString();
  const asked = [
    ["POST /sessions/[sessionId]/recorded-raters", { params: { sessionId }, body: { name: "Somebody" } }],
    ["PUT /sessions/[sessionId]/plan", { params: { sessionId }, body: { rounds: [{ opensAt }] }, basedOn: 1 }],
    ["PATCH /rounds/[roundId]/records/[participantId]", { params: record, body: { source: "paper" } }],
    ["POST /rounds/[roundId]/records/[participantId]/ratings", { params: record, body: answer }],
  ] as const;
  for (const [endpoint, request] of asked) {
    const method = endpoint.split(" ")[0]!;
    const { status } = await call(handlers.get(endpoint)!, { as, method, ...request });
    expect(status, endpoint).toBe(403);
  }
});
