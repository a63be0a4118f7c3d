// A standing rating in two worlds: whoever may not know it receives the same bytes, from every endpoint that reads and from
// the live stream. The pages are walked by e2e/two-worlds.spec.ts.
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { database } from "@/lib/data/database";
import { teamsOf } from "@/lib/policies/actor";
import { isIn } from "@/lib/policies/condition";
import type * as significancePolicy from "@/lib/policies/present-significance";
import type * as ratingPolicy from "@/lib/policies/rating-policy";
import { type Cast, makeCast, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import { type EndpointRequest, REQUESTS } from "@/test/endpoint-requests";
import { loadHandlers } from "@/test/load-handlers";
import { move } from "@/test/sessions";
import { words } from "@/test/talk";
import * as worlds from "@/test/two-worlds";

// Two filters stand one behind the other, and a leak needs a hole in both: in what is loaded, and in what is presented.
const leak = vi.hoisted(() => ({ isOn: false }));
vi.mock("@/lib/policies/rating-policy", async (original) => {
  const policy = await original<typeof ratingPolicy>();
  const readableRatings: typeof policy.readableRatings = (actor, unlocked) =>
    leak.isOn ? isIn("teamId", teamsOf(actor)) : policy.readableRatings(actor, unlocked);
  return { ...policy, readableRatings };
});
vi.mock("@/lib/policies/present-significance", async (original) => {
  const { presentSignificance: present } = await original<typeof significancePolicy>();
  const presentSignificance: typeof present = (actor, place, ratings, hasUnlocked) =>
    present(actor, place, ratings, hasUnlocked || leak.isOn);
  return { presentSignificance };
});

const { pool, prisma } = database();
const handlers = await loadHandlers();
const RATE = "POST /clauses/[clauseId]/ratings";

let cast: Cast;
/** The one value that the worlds differ in. */
let hidden: string;
let requests: [string, EndpointRequest][];

const give = async (as: TestPerson, changes: object = {}) => {
  const { params, body } = await REQUESTS[RATE]!(cast, as);
  const answer = await call(handlers.get(RATE)!, { as, params, body: { ...(body as object), ...changes } });
  expect(answer.status).toBe(201);
  return answer.body.mine.id as string;
};

beforeAll(async () => {
  cast = await makeCast();
  await give(cast.facilitator);
  await give(cast.owner, { value: null, cannotJudge: "UNCLEAR" });
  hidden = await give(cast.secondReviewer, { value: 10 });
  requests = await worlds.readingRequests(handlers, cast, queriesOf);
  // Of the sessions that the requests ask about, none covers what this is about.
  for (const { id } of await prisma.session.findMany({ where: { state: "ROUND_CLOSED" } }))
    await move(cast.owner, id, "REVEAL");
});
afterEach(() => {
  leak.isOn = false;
});

/** Besides the plain request: whatever else could be asked that is made of ratings. */
async function queriesOf(name: string): Promise<EndpointRequest[]> {
  const { id: criterion } = await prisma.criterion.findFirstOrThrow({ where: { teamId: cast.teamId, ordinal: 1 } });
  if (name === "GET /documents/[documentId]/significance") return [{}, { query: { criterion } }];
  if (name === "GET /documents/[documentId]/ratings")
    return ["csv", "json", "md"].map((format) => ({ query: { criterion, format } }));
  return [{}];
}

const rewrite = (set: string) => worlds.rewrite("Rating", hidden, set);
const received = (as: worlds.Receiver) => worlds.received(handlers, requests, as);

const ignorantOnes = () => {
  const { reviewer, owner, observer, stranger } = cast;
  return [reviewer, owner, observer, stranger];
};
const lookAround = async () => ({
  ignorant: await Promise.all([...ignorantOnes(), null].map(received)),
  knowing: await received(cast.facilitator),
});

/** Up to a note that everybody hears of, and after it: only its own event is left out, which has ids of chance. */
const overhear = async (listeners: TestPerson[], change: () => Promise<unknown>) => {
  const heard = await worlds.overhear(handlers, listeners, change, async () => {
    const body = { on: { place: "DOCUMENT" }, comment: words() };
    const params = { documentId: cast.documentId };
    const post = handlers.get("POST /documents/[documentId]/threads")!;
    return (await call(post, { as: cast.secondReviewer, params, body })).body.id as string;
  });
  return heard.map((said) => said.replaceAll(/data: \{"type":"thread"[^\n]*\n\n/g, ""));
};

it("a rating is in nothing that others get before they have given theirs: not its value, not that it is there", async () => {
  const ten = await lookAround();
  await rewrite(`"value" = 90`);
  const ninety = await lookAround();
  await rewrite(`"value" = NULL, "cannotJudge" = 'RECUSED', "reason" = 'It is mine.'`);
  const recused = await lookAround();
  await rewrite(`"value" = 90, "cannotJudge" = NULL, "sawOthers" = true`);
  const changed = await lookAround();

  for (const world of [ninety, recused, changed]) expect(world.ignorant).toEqual(ten.ignorant);
  // And whoever may know does: the worlds are told apart where they should be.
  for (const name of Object.keys(ten.knowing).filter((each) => /\/(significance|ratings)\?/.test(each))) {
    const told = new Set([ten, ninety, recused].map(({ knowing }) => knowing[name]));
    expect(told.size, name).toBe(3);
  }
});

it("says the same on every live stream of theirs, whatever is given", async () => {
  // The stranger's stream is silent and would never hear of the note either.
  const listeners = ignorantOnes().filter((person) => person !== cast.stranger);
  const settle = async (changes: object) => {
    hidden = await give(cast.secondReviewer, { supersedesId: hidden, ...changes });
  };
  const low = await overhear(listeners, () => settle({ value: 20 }));
  const high = await overhear(listeners, () => settle({ value: 80, reason: "It binds." }));
  const none = await overhear(listeners, () => Promise.resolve());
  expect(high).toEqual(low);
  expect(none).toEqual(low);
  const [first, second] = [await overhear([cast.facilitator], () => settle({ value: 30 })), none];
  expect(first[0]).toContain('"significance"');
  expect(second.join("")).not.toContain("significance");
});

it("would tell of a leak: the same comparison fails where the policy lets everybody see", async () => {
  leak.isOn = true;
  await rewrite(`"value" = 10`);
  const ten = await lookAround();
  await rewrite(`"value" = 90`);
  const ninety = await lookAround();
  expect(ninety.ignorant).not.toEqual(ten.ignorant);
  const [reviewer, owner, observer, stranger, anonymous] = ten.ignorant.map((world, who) =>
    Object.keys(world)
      .filter((name) => world[name] !== ninety.ignorant[who]![name])
      .map((name) => name.split("#")[0]),
  );
  const { criterion } = requests.find(([, { query }]) => query?.format === "csv")![1].query!;
  const files = ["csv", "json", "md"].map(
    (format) => `GET /documents/[documentId]/ratings?criterion=${criterion}&format=${format}`,
  );
  const answers = ["", `criterion=${criterion}`].map((query) => `GET /documents/[documentId]/significance?${query}`);
  for (const member of [reviewer, owner]) expect(member!.toSorted()).toEqual([...files, ...answers].toSorted());
  expect([observer, stranger, anonymous]).toEqual([[], [], []]);
});

it("a rating that is not there is as one that is", async () => {
  const there = await lookAround();
  await pool.query(`ALTER TABLE "Rating" DISABLE TRIGGER immutable`);
  await pool.query(`DELETE FROM "Rating" WHERE "id" = $1`, [hidden]);
  await pool.query(`ALTER TABLE "Rating" ENABLE TRIGGER immutable`);
  const gone = await lookAround();
  expect(gone.ignorant).toEqual(there.ignorant);
  expect(gone.knowing).not.toEqual(there.knowing);
});
