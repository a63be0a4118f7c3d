// What can be looked at beside standing ratings: revealed rounds, by whoever may read their session, and nothing by which a
// round that is not revealed could be known.
import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { GET as getRatings } from "@/app/api/v1/documents/[documentId]/ratings/route";
import { type Cast, makeCast, makeMember, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import { lastRound, type MadeSession, makeSession, move, newSession, rate } from "@/test/sessions";
import { createSession } from "./sessions";
import { listRevealedRounds, readRevealedRound } from "./revealed-rounds";

let cast: Cast;
let first: MadeSession;
const sources = async (as: TestPerson) =>
  (await listRevealedRounds(await as.actor(), cast.documentId)).map(
    ({ session, ordinal }) => `${session.id} ${ordinal}`,
  );
const read = async (as: TestPerson, roundId: string) => readRevealedRound(await as.actor(), cast.documentId, roundId);
const file = async (as: TestPerson, query: Record<string, string>) =>
  call(getRatings, { as, params: { documentId: cast.documentId }, query });

/** The next round of a session, answered by the reviewers and brought so far. */
async function hold(made: MadeSession, values: readonly (number | null)[][], end: "OPEN" | "CLOSE_ROUND" | "REVEAL") {
  await move(cast.owner, made.sessionId, "OPEN_ROUND");
  await rate(cast.reviewer, made, values[0]!);
  await rate(cast.secondReviewer, made, values[1]!);
  if (end !== "OPEN") await move(cast.owner, made.sessionId, "CLOSE_ROUND");
  if (end === "REVEAL") await move(cast.owner, made.sessionId, "REVEAL");
  return (await lastRound(made.sessionId)).id;
}

beforeAll(async () => {
  cast = await makeCast();
  first = await makeSession(cast);
});

it("offers no round before it is revealed, none that is void, and says of each what it says of one that is not there", async () => {
  const missing = await file(cast.observer, { round: randomUUID() });
  expect(missing.status).toBe(404);
  const isHidden = async (roundId: string) => {
    for (const person of [cast.owner, cast.reviewer, cast.observer]) {
      expect(await sources(person)).toEqual([]);
      await expect(read(person, roundId)).rejects.toMatchObject({ code: "not-found" });
    }
    const { status, body } = await file(cast.observer, { round: roundId });
    const told = { ...missing.body, requestId: body.requestId };
    expect({ status, body }).toEqual({ status: 404, body: told });
  };
  const opened = await hold(first, [[10], [20]], "OPEN");
  await isHidden(opened);
  await move(cast.owner, first.sessionId, "CLOSE_ROUND");
  await isHidden(opened);
  await move(cast.owner, first.sessionId, "VOID_ROUND", "The wrong text.");
  await isHidden(opened);
});

it("reads a revealed round of a named session as it was stored, with who was on its roster and the round before", async () => {
  const { sessionId, clauseIds } = first;
  const before = await hold(
    first,
    [
      [10, 60, 70],
      [20, 65],
    ],
    "REVEAL",
  );
  const roundId = await hold(
    first,
    [
      [30, null],
      [20, 66],
    ],
    "REVEAL",
  );
  // The void one keeps its number.
  for (const person of [cast.owner, cast.reviewer, cast.observer])
    expect(await sources(person)).toEqual([`${sessionId} 3`, `${sessionId} 2`]);
  const round = await read(cast.reviewer, roundId);
  expect(round.results).toEqual((await lastRound(sessionId)).results);
  expect(round.roster.raters!.map(({ name }) => name)).toEqual(["Facilitator", "Owner", "Reviewer 1", "Reviewer 2"]);
  expect(round.clauses.map(({ id }) => id)).toEqual(clauseIds);
  const earlier = await read(cast.reviewer, before);
  expect(round.before).toEqual(earlier.results.clauses.map((result) => ({ ordinal: 2, result })));
  expect(earlier.before).toEqual([]);
  expect(round.mine).toMatchObject({ name: "Reviewer 1", answers: [{ value: 30 }, { cannotJudge: "UNCLEAR" }] });
  expect((await read(cast.observer, roundId)).mine).toBeNull();

  await expect(read(cast.stranger, roundId)).rejects.toMatchObject({ code: "not-found" });
  expect((await file(cast.stranger, { round: roundId })).status).toBe(404);
});

it("is a file by name, and leaves the file of standing ratings as it is", async () => {
  const { id: round } = await lastRound(first.sessionId);
  const json = (await file(cast.observer, { round, format: "json" })).body;
  expect(json.round).toMatchObject({ ordinal: 3, isNamed: true });
  expect(json.ratings.map(({ rater, value, sawOthers }: Row) => [rater, value, sawOthers])).toEqual([
    ["Reviewer 1", 30, true],
    ["Reviewer 2", 20, true],
    ["Reviewer 1", null, true],
    ["Reviewer 2", 66, true],
  ]);
  const csv = (await file(cast.observer, { round })).body as string;
  expect(csv.split("\r\n")[0]).toMatch(/,given at,rater is$/);
  const markdown = (await file(cast.observer, { round, format: "md" })).body as string;
  expect(markdown).toContain(", round 3, revealed on ");

  const standing = (await file(cast.reviewer, {})).body as string;
  expect(standing.split("\r\n")[0]).toMatch(/,given at$/);
  expect((await file(cast.reviewer, { format: "json" })).body).not.toHaveProperty("round");
  expect((await file(cast.reviewer, { round, criterion: randomUUID() })).status).toBe(400);
});
type Row = { rater: string; value: number | null; sawOthers: boolean };

it("is never a rehearsal, not even one's own", async () => {
  const known = await sources(cast.owner);
  const given = await newSession(cast, { kind: "REHEARSAL", personIds: [], isNamed: false });
  const { id } = await createSession(await cast.reviewer.actor(), cast.documentId, given, {});
  for (const event of ["START", "OPEN_ROUND", "CLOSE_ROUND", "REVEAL"] as const) await move(cast.reviewer, id, event);
  expect((await lastRound(id)).state).toBe("REVEALED");
  for (const person of [cast.owner, cast.reviewer]) expect(await sources(person)).toEqual(known);
  await expect(read(cast.reviewer, (await lastRound(id)).id)).rejects.toMatchObject({ code: "not-found" });
});

it("covers what other sessions came to since one's own began, while one is in a hidden round; not what came before", async () => {
  const known = await sources(cast.reviewer);
  const own = await makeSession(cast);
  const inOwn = await hold(own, [[40], [50]], "REVEAL");
  const other = await makeSession(cast, "READING", { personIds: [cast.secondReviewer.personId] });
  const fresh = await holdWithSecond(other);
  expect(await sources(cast.reviewer)).toEqual([`${other.sessionId} 1`, `${own.sessionId} 1`, ...known]);

  await hold(own, [[41], [51]], "OPEN");
  expect(await sources(cast.reviewer)).toEqual([`${own.sessionId} 1`, ...known]);
  await expect(read(cast.reviewer, fresh)).rejects.toMatchObject({ code: "not-found" });
  expect((await file(cast.reviewer, { round: fresh })).status).toBe(404);
  await expect(read(cast.reviewer, inOwn)).resolves.toMatchObject({ ordinal: 1 });
  // Who takes part in neither goes on seeing both.
  expect(await sources(cast.observer)).toEqual([`${other.sessionId} 1`, `${own.sessionId} 1`, ...known]);

  await move(cast.owner, own.sessionId, "CLOSE_ROUND");
  expect(await sources(cast.reviewer)).not.toContain(`${other.sessionId} 1`);
  await move(cast.owner, own.sessionId, "REVEAL");
  expect(await sources(cast.reviewer)).toContain(`${other.sessionId} 1`);
});

/** Of a session in which the second reviewer rates alone. */
async function holdWithSecond(made: MadeSession): Promise<string> {
  await move(cast.owner, made.sessionId, "OPEN_ROUND");
  await rate(cast.secondReviewer, made, [90]);
  await move(cast.owner, made.sessionId, "CLOSE_ROUND");
  await move(cast.owner, made.sessionId, "REVEAL");
  return (await lastRound(made.sessionId)).id;
}

it("tells nobody apart in an anonymous session, in no round and in no file", async () => {
  const third = await makeMember(cast.teamId, "REVIEWER", "Reviewer 3");
  const people = [cast.reviewer, cast.secondReviewer, third];
  const made = await makeSession(cast, "READING", {
    isNamed: false,
    personIds: people.map(({ personId }) => personId),
  });
  const five = [cast.owner, cast.facilitator, ...people];
  for (let round = 0; round < 2; round++) {
    await move(cast.owner, made.sessionId, "OPEN_ROUND");
    for (const [at, person] of five.entries()) await rate(person, made, [10 + 20 * at + round]);
    await move(cast.owner, made.sessionId, "CLOSE_ROUND");
    await move(cast.owner, made.sessionId, "REVEAL");
  }
  const { id: roundId } = await lastRound(made.sessionId);
  const round = await read(cast.observer, roundId);
  expect(round).toMatchObject({ mine: null, roster: { of: 5, raters: null, groups: [{ name: null, of: 5 }] } });
  const raters = (of: typeof round.results) => of.clauses.flatMap(({ answers }) => answers.map(({ rater }) => rater));
  const [now, then] = [
    raters(round.results),
    round.before.flatMap(({ result }) => raters({ ...round.results, clauses: [result] })),
  ];
  expect([now.length, then.length, new Set([...now, ...then]).size]).toEqual([5, 5, 10]);
  for (const rater of now) expect(rater).toMatch(/^[0-9a-f]{16}$/);

  for (const format of ["csv", "json", "md"]) {
    const { body } = await file(third, { round: roundId, format });
    const told = typeof body === "string" ? body : JSON.stringify(body);
    for (const { name } of five) expect(told).not.toContain(name);
    for (const rater of now) expect(told).toContain(rater);
    if (format !== "csv") expect(told).toContain("cannot be put together");
    else expect(told).toContain(",pseudonym of this clause and round");
  }
});
