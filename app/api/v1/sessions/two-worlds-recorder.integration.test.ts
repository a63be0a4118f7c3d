// An answer that a recorder entered, in two worlds: until the reveal everybody else receives the same bytes, whoever
// facilitates, rates beside it or records for others; and by what means it came is as hidden as the answer.
import { beforeAll, expect, it, vi } from "vitest";
import { GUEST_COOKIE } from "@/lib/auth/actor-of";
import { database } from "@/lib/data/database";
import { joinSession } from "@/lib/data/join-session";
import { judgeClause, setBallotDone, setBallotSource } from "@/lib/data/judge-clause";
import { putOnTable } from "@/lib/data/room";
import type * as roundRows from "@/lib/data/round-rows";
import { ANONYMOUS } from "@/lib/policies/actor";
import { type Cast, makeCast, makeMember, type TestPerson } from "@/test/actors";
import { loadHandlers } from "@/test/load-handlers";
import * as sessions from "@/test/sessions";
import * as worlds from "@/test/two-worlds";

// A hole in the one place that reads what is entered: every recorder is the one whose it is.
const leak = vi.hoisted(() => ({ ofRecorder: "" }));
vi.mock("@/lib/data/round-rows", async (original) => {
  const rows = await original<typeof roundRows>();
  const recordedBallots: typeof rows.recordedBallots = (recorderId, tx) =>
    rows.recordedBallots(leak.ofRecorder || recorderId, tx);
  return { ...rows, recordedBallots };
});

const { pool, prisma } = database();
const handlers = await loadHandlers();

let cast: Cast;
let made: sessions.MadeSession;
let guest: { cookie: string };
let recorder: TestPerson;
let otherRecorder: TestPerson;
let paulId: string;
let roundId: string;
let ballotId: string;
/** The one answer that the worlds differ in. */
let hidden: string;
let requests: Awaited<ReturnType<typeof worlds.readingRequests>>;

beforeAll(async () => {
  cast = await makeCast();
  recorder = cast.secondReviewer;
  otherRecorder = await makeMember(cast.teamId, "REVIEWER", "Another recorder");
  made = await sessions.makeSession(cast, "READING", { admitsAll: true });
  const { sessionId } = made;
  const given = { code: sessions.joinCodeOf(sessionId), name: "Guest", address: "192.0.2.7" };
  guest = { cookie: `${GUEST_COOKIE}=${(await joinSession(ANONYMOUS, given)).guestToken}` };
  paulId = await sessions.makeRecorded(cast, made, recorder);
  const tessId = await sessions.makeRecorded(cast, made, otherRecorder, "Tess Telephone");
  await sessions.move(cast.owner, sessionId, "OPEN_ROUND");
  await sessions.rate(cast.reviewer, made, [40, 50, 60]);
  await sessions.enter(otherRecorder, made, tessId, [70]);
  await sessions.enter(recorder, made, paulId, [10, 20]);
  roundId = (await sessions.lastRound(sessionId)).id;
  const ballot = await prisma.ballot.findFirstOrThrow({ where: { roundId, participantId: paulId } });
  ballotId = ballot.id;
  const where = { ballotId, clauseId: made.clauseIds[0]! };
  hidden = (await prisma.roundRating.findFirstOrThrow({ where })).id;
  requests = await worlds.readingRequests(handlers, cast, async (name) => {
    const own = { sessionId, roundId, clauseId: made.clauseIds[0]! };
    return [{ params: Object.fromEntries(Object.entries(own).filter(([param]) => name.includes(`[${param}]`))) }];
  });
});

const ignorantOnes = (): worlds.Receiver[] => {
  const { owner, facilitator, reviewer, observer, stranger } = cast;
  return [owner, facilitator, reviewer, otherRecorder, observer, stranger, guest, null];
};
const receive = (as: worlds.Receiver) => worlds.received(handlers, requests, as);
const lookAround = async () => ({
  ignorant: await Promise.all(ignorantOnes().map(receive)),
  knowing: await receive(recorder),
});
const setSource = (source: string | null) => prisma.ballot.update({ where: { id: ballotId }, data: { source } });

async function compareWorlds() {
  const ten = await lookAround();
  await worlds.rewrite("RoundRating", hidden, `"value" = 90, "reason" = 'He insists.'`);
  const ninety = await lookAround();
  await worlds.rewrite("RoundRating", hidden, `"value" = 10, "reason" = ''`);
  return { ten, ninety };
}

it("is in nothing that others get while the round is hidden, another recorder included", async () => {
  const { ten, ninety } = await compareWorlds();
  expect(ninety.ignorant).toEqual(ten.ignorant);
  const told = Object.keys(ten.knowing).filter((name) => ten.knowing[name] !== ninety.knowing[name]);
  expect(told.map((name) => name.split("?")[0])).toEqual(["GET /sessions/[sessionId]"]);

  // As little as by what means it came, or that anything has.
  for (const source of ["telephone", null]) {
    await setSource(source);
    expect((await lookAround()).ignorant).toEqual(ten.ignorant);
  }
  await setSource("paper");
});

it("would tell of a leak", async () => {
  leak.ofRecorder = await sessions.participantOf(made.sessionId, recorder);
  const { ten, ninety } = await compareWorlds().finally(() => void (leak.ofRecorder = ""));
  const tellers = ten.ignorant.map((world, who) =>
    Object.keys(world).some((name) => world[name] !== ninety.ignorant[who]![name]),
  );
  // Who does not record asks for nothing that is entered.
  expect(tellers).toEqual([false, false, false, true, false, false, false, false]);
});

it("is not even there to others: one that was never entered looks the same", async () => {
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

it("is on nobody's live stream, and neither are its means", async () => {
  const listeners = [cast.owner, cast.facilitator, cast.reviewer, otherRecorder, cast.observer, guest];
  const overhear = (change: () => Promise<unknown>) =>
    worlds.overhear(handlers, listeners, change, async () => {
      await putOnTable(await cast.owner.actor(), made.sessionId, null, {});
      return `"id":"${made.sessionId}"`;
    });
  const entered = await overhear(async () => {
    const actor = await recorder.actor();
    const place = { clauseId: made.clauseIds[1]!, versionId: made.versionId };
    const where = { ballotId, clauseId: place.clauseId, supersededBy: null };
    const { id: supersedesId } = await prisma.roundRating.findFirstOrThrow({ where });
    const given = { ...place, value: 85, cannotJudge: null, reason: "It is old.", supersedesId };
    await judgeClause(actor, roundId, given, {}, paulId);
    await setBallotSource(actor, roundId, paulId, "e-mail", {});
    await setBallotDone(actor, roundId, true, {}, paulId);
  });
  expect(entered).toEqual(await overhear(() => Promise.resolve()));
});

it("stays hidden when the round is closed, and is there for all at the reveal", async () => {
  await sessions.move(cast.owner, made.sessionId, "CLOSE_ROUND");
  const { ten, ninety } = await compareWorlds();
  expect(ninety.ignorant).toEqual(ten.ignorant);
  await sessions.move(cast.owner, made.sessionId, "REVEAL");
  const seen = (await lookAround()).ignorant.map((world) =>
    Object.entries(world).some(
      ([name, answer]) => name.startsWith("GET /sessions/[sessionId]?") && answer.includes('"value":10'),
    ),
  );
  expect(seen).toEqual([true, true, true, true, true, false, true, false]);
});
