// An answer in a hidden round, in two worlds: until the reveal everybody else receives the same bytes, those who steer the
// session too, from every endpoint that reads and from the live stream; and nobody is told that it was given.
import { beforeAll, expect, it, vi } from "vitest";
import { GUEST_COOKIE } from "@/lib/auth/actor-of";
import { database } from "@/lib/data/database";
import { joinSession } from "@/lib/data/join-session";
import { judgeClause } from "@/lib/data/judge-clause";
import { editParticipant } from "@/lib/data/participants";
import { putOnTable } from "@/lib/data/room";
import type * as roundRows from "@/lib/data/round-rows";
import { ANONYMOUS } from "@/lib/policies/actor";
import { type Cast, makeCast, type TestPerson } from "@/test/actors";
import type { EndpointRequest } from "@/test/endpoint-requests";
import { loadHandlers } from "@/test/load-handlers";
import { joinCodeOf, lastRound, type MadeSession, makeSession, move, rate } from "@/test/sessions";
import * as worlds from "@/test/two-worlds";

// A hole in the one place that reads answers: everybody's ballot is the last one's.
const leak = vi.hoisted(() => ({ ofParticipant: "" }));
vi.mock("@/lib/data/round-rows", async (original) => {
  const rows = await original<typeof roundRows>();
  const ownBallots: typeof rows.ownBallots = (participantId, tx) =>
    rows.ownBallots(leak.ofParticipant || participantId, tx);
  return { ...rows, ownBallots };
});

const { pool, prisma } = database();
const handlers = await loadHandlers();

let cast: Cast;
let made: MadeSession;
let guest: { cookie: string };
/** The one answer that the worlds differ in. */
let hidden: string;
let requests: Awaited<ReturnType<typeof worlds.readingRequests>>;

beforeAll(async () => {
  cast = await makeCast();
  made = await makeSession(cast, "READING");
  const { sessionId } = made;
  const given = { code: joinCodeOf(sessionId), name: "Guest", address: "192.0.2.7" };
  const { guestToken } = await joinSession(ANONYMOUS, given);
  guest = { cookie: `${GUEST_COOKIE}=${guestToken}` };
  const { id: guestId } = await prisma.participant.findFirstOrThrow({ where: { sessionId, name: "Guest" } });
  await editParticipant(await cast.owner.actor(), guestId, { isAdmitted: true }, {});
  await move(cast.owner, sessionId, "OPEN_ROUND");
  await rate(cast.reviewer, made, [40, 50, 60]);
  await rate(cast.facilitator, made, [70]);
  await rate(cast.secondReviewer, made, [10, 20]);
  const ballot = { participant: { personId: cast.secondReviewer.personId }, round: { sessionId } };
  const answer = await prisma.roundRating.findFirstOrThrow({ where: { ballot, clauseId: made.clauseIds[0]! } });
  hidden = answer.id;
  const { id: roundId } = await lastRound(sessionId);
  requests = await worlds.readingRequests(handlers, cast, async (name): Promise<EndpointRequest[]> => {
    const own = { sessionId, roundId, clauseId: made.clauseIds[0]! };
    const params = Object.fromEntries(Object.entries(own).filter(([param]) => name.includes(`[${param}]`)));
    if (name !== "GET /documents/[documentId]/ratings") return [{ params }];
    return [{ params }, ...["csv", "json", "md"].map((format) => ({ params, query: { round: roundId, format } }))];
  });
});

const ignorantOnes = (): worlds.Receiver[] => {
  const { owner, facilitator, reviewer, observer, stranger } = cast;
  return [owner, facilitator, reviewer, observer, stranger, guest, null];
};
const receive = (as: worlds.Receiver) => worlds.received(handlers, requests, as);
const lookAround = async () => ({
  ignorant: await Promise.all(ignorantOnes().map(receive)),
  knowing: await receive(cast.secondReviewer),
});
const rewrite = (set: string) => worlds.rewrite("RoundRating", hidden, set);

async function compareWorlds() {
  await rewrite(`"value" = 10, "cannotJudge" = NULL, "reason" = ''`);
  const ten = await lookAround();
  await rewrite(`"value" = 90`);
  const ninety = await lookAround();
  await rewrite(`"value" = NULL, "cannotJudge" = 'RECUSED', "reason" = 'It is mine.'`);
  const recused = await lookAround();
  await rewrite(`"value" = 10, "cannotJudge" = NULL, "reason" = ''`);
  return { ten, ninety, recused };
}

it("is in nothing that others get while the round is open, its facilitators, a guest and the team included", async () => {
  const { ten, ninety, recused } = await compareWorlds();
  expect(ninety.ignorant).toEqual(ten.ignorant);
  expect(recused.ignorant).toEqual(ten.ignorant);
  // And whose it is sees it: the worlds are told apart where they should be.
  const told = Object.keys(ten.knowing).filter((name) => ten.knowing[name] !== ninety.knowing[name]);
  expect(told.map((name) => name.split("?")[0])).toEqual(["GET /sessions/[sessionId]"]);
});

it("would tell of a leak", async () => {
  const { id } = await prisma.participant.findFirstOrThrow({
    where: { sessionId: made.sessionId, personId: cast.secondReviewer.personId },
  });
  leak.ofParticipant = id;
  const { ten, ninety } = await compareWorlds().finally(() => void (leak.ofParticipant = ""));
  const tellers = ten.ignorant.map((world, who) =>
    Object.keys(world).some((name) => world[name] !== ninety.ignorant[who]![name]),
  );
  expect(tellers).toEqual([true, true, true, false, false, true, false]);
});

it("is not even there to others: one that was never given looks the same", async () => {
  const there = await lookAround();
  const { rows } = await pool.query(`SELECT * FROM "RoundRating" WHERE "id" = $1`, [hidden]);
  await pool.query(`ALTER TABLE "RoundRating" DISABLE TRIGGER ALL`);
  await pool.query(`DELETE FROM "RoundRating" WHERE "id" = $1`, [hidden]);
  const gone = await lookAround();
  await pool.query(`INSERT INTO "RoundRating" SELECT * FROM jsonb_populate_record(NULL::"RoundRating", $1)`, [
    JSON.stringify(rows[0]),
  ]);
  await pool.query(`ALTER TABLE "RoundRating" ENABLE TRIGGER ALL`);
  expect(gone.ignorant).toEqual(there.ignorant);
  expect(gone.knowing).not.toEqual(there.knowing);
});

it("is on nobody's live stream", async () => {
  const listeners = [cast.owner, cast.facilitator, cast.reviewer, cast.observer, guest];
  const clauseId = made.clauseIds[1]!;
  const settle = async (as: TestPerson, value: number, reason: string) => {
    const { id: roundId } = await lastRound(made.sessionId);
    const ballot = { roundId, participant: { personId: as.personId } };
    const last = await prisma.roundRating.findFirstOrThrow({ where: { clauseId, ballot, supersededBy: null } });
    const given = { clauseId, versionId: made.versionId, value, cannotJudge: null, reason, supersedesId: last.id };
    await judgeClause(await as.actor(), roundId, given, {});
  };
  const overhear = (change: () => Promise<unknown>) =>
    worlds.overhear(handlers, listeners, change, async () => {
      await putOnTable(await cast.owner.actor(), made.sessionId, null, {});
      return `"id":"${made.sessionId}"`;
    });
  const low = await overhear(() => settle(cast.secondReviewer, 20, "It is old."));
  const high = await overhear(() => settle(cast.secondReviewer, 80, ""));
  const none = await overhear(() => Promise.resolve());
  expect(high).toEqual(low);
  expect(none).toEqual(low);
});

it("tells that one more has finished, and nothing by which to know who", async () => {
  const clauseId = made.clauseIds[2]!;
  const { id: roundId } = await lastRound(made.sessionId);
  const judgement = { value: 30, cannotJudge: null, reason: "", supersedesId: null };
  const given = { clauseId, versionId: made.versionId, ...judgement };
  const [heard] = await worlds.overhear(
    handlers,
    [cast.reviewer],
    async () => judgeClause(await cast.secondReviewer.actor(), roundId, given, { clientId: "the tab of Reviewer 2" }),
    async () => `"id":"${made.sessionId}"`,
  );
  const events = [...heard!.matchAll(/data: (.*)/g)].map(([, event]) => JSON.parse(event!) as object);
  expect(events.filter((event) => "id" in event)).toEqual([{ type: "session", id: made.sessionId }]);
});

it("stays hidden when the round is closed, and is there for all at the reveal", async () => {
  await move(cast.owner, made.sessionId, "CLOSE_ROUND");
  const { ten, ninety, recused } = await compareWorlds();
  expect(ninety.ignorant).toEqual(ten.ignorant);
  expect(recused.ignorant).toEqual(ten.ignorant);

  await move(cast.owner, made.sessionId, "REVEAL");
  // Another session's round, which the requests ask about, would cover this one's.
  for (const { id } of await prisma.session.findMany({ where: { state: "ROUND_CLOSED" } }))
    await move(cast.owner, id, "REVEAL");
  const revealed = await lookAround();
  const [owner, facilitator, reviewer, observer, stranger, asGuest, anonymous] = revealed.ignorant.map((world) =>
    Object.entries(world).some(
      ([name, answer]) => name.startsWith("GET /sessions/[sessionId]?") && answer.includes('"value":10'),
    ),
  );
  expect([owner, facilitator, reviewer, observer, asGuest]).toEqual([true, true, true, true, true]);
  expect([stranger, anonymous]).toEqual([false, false]);
  // Its file is there from then on, for the team.
  const filesIn = ({ ignorant }: typeof ten) =>
    ignorant.map(
      (world) =>
        Object.entries(world).filter(([name, answer]) => name.includes("?round=") && answer.startsWith("[200,")).length,
    );
  expect(filesIn(ten)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(filesIn(revealed)).toEqual([3, 3, 3, 3, 0, 0, 0]);
});
