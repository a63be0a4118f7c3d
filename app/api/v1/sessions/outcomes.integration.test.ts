// A team's own list of outcomes: a session takes it as of when it is made, the room and the brief use that.
import { beforeEach, expect, it } from "vitest";
import { readBrief } from "@/lib/data/brief";
import { database } from "@/lib/data/database";
import { editDecision, proposeDecision } from "@/lib/data/decisions";
import { readSession } from "@/lib/data/read-session";
import { keepOutcomes } from "@/lib/data/teams";
import { sayOutcome } from "@/lib/brief/brief-words";
import { methodFacts } from "@/lib/brief/method-words";
import { type Cast, makeCast } from "@/test/actors";
import { call } from "@/test/call";
import { loadHandlers } from "@/test/load-handlers";
import { makeSession, move } from "@/test/sessions";

const put = (await loadHandlers()).get("PUT /teams/[teamId]/outcomes")!;
const OWN = ["Endorse", "Negotiate", "Left open"];

let cast: Cast;
beforeEach(async () => {
  cast = await makeCast();
});

async function keep(outcomes: string[], as = cast.facilitator) {
  const { version } = await database().prisma.team.findUniqueOrThrow({ where: { id: cast.teamId } });
  return keepOutcomes(await as.actor(), cast.teamId, version, { outcomes }, {});
}

it("is taken by a session when it is made, and kept with it", async () => {
  const before = await makeSession(cast, "DISCUSSION");
  expect((await keep(OWN)).outcomes).toEqual(OWN);
  const made = await makeSession(cast, "DISCUSSION");
  await keep(["Something else", "Left open"]);
  const owner = await cast.owner.actor();
  expect((await readSession(owner, before.sessionId)).outcomes).toEqual([
    "Act",
    "Watch",
    "No action",
    "Refer",
    "Left open",
  ]);
  expect((await readSession(owner, made.sessionId)).outcomes).toEqual(OWN);

  const [first, second] = made.clauseIds;
  // The order of the list, not that of the clauses.
  for (const [clauseId, outcome] of [
    [first!, "Negotiate"],
    [second!, "Endorse"],
  ] as const) {
    const given = { clauseId, outcome, words: "", supersedesId: null };
    const { id } = await proposeDecision(owner, made.sessionId, given, {});
    await editDecision(owner, id, 1, { isDecided: true }, {});
  }
  await move(cast.owner, made.sessionId, "CONCLUDE");
  const { brief } = await readBrief(owner, made.sessionId);
  expect(brief.outcomes).toEqual(OWN);
  expect(methodFacts(brief)).toContainEqual({
    term: "What could be decided",
    words: "Endorse, Negotiate, Left open; or something else in a few words.",
  });
  const said = new Map(brief.clauses.map((clause) => [clause.id, sayOutcome(clause, brief.isConcluded)]));
  expect(made.clauseIds.map((id) => said.get(id))).toEqual(["Negotiate", "Endorse", "Left open"]);
});

it.each([
  ["without the one that stays", ["Act", "Watch"]],
  ["of one", ["Left open"]],
  ["with one twice", ["Act", "act ", "Left open"]],
  ["with one too long", ["x".repeat(41), "Left open"]],
  ["of nine", [..."12345678", "Left open"]],
])("is refused %s", async (_, outcomes) => {
  const { version } = await database().prisma.team.findUniqueOrThrow({ where: { id: cast.teamId } });
  const params = { teamId: cast.teamId };
  const answer = await call(put, { as: cast.owner, method: "PUT", params, body: { outcomes }, basedOn: version });
  expect([answer.status, answer.body.fields[0].field]).toEqual([400, "outcomes"]);
});
