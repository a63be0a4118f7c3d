import { database } from "@/lib/data/database";
import { judgeClause } from "@/lib/data/judge-clause";
import { moveSession } from "@/lib/data/move-session";
import { putOnTable } from "@/lib/data/room";
import { createSession } from "@/lib/data/sessions";
import type { PersonActor } from "@/lib/policies/actor";
import type { SessionEvent } from "@/lib/sessions/transitions";
import { DEFAULT_RULE } from "@/lib/statistics/closeness";
import { idOf, type Stage, versionOf } from "./found-team";
import type { Story, StoryRating } from "./story";
import { runAt } from "./story-clock";

/** The clause on which the demo's reviewers stand apart. */
const ON_THE_TABLE = "11";

/**
 * One anonymous round on every clause, revealed a moment ago. The reviewers answer as they had rated by themselves, in one
 * round what they said first.
 */
export async function replaySession(stage: Stage, story: Story, at: (time: string) => Date): Promise<void> {
  const facilitator = story.people.find(({ role }) => role === "OWNER")!.name;
  const raters = story.people.filter(({ role }) => role === "REVIEWER").map(({ name }) => name);
  const rated = new Set(story.ratings.map(({ clause }) => clause));
  const sessionId = await runAt(at("20:00"), () => prepare(stage, facilitator, raters, [...rated]));
  const steering = await takingPart(stage, sessionId, facilitator);
  await runAt(at("20:00"), () => move(steering, sessionId, "START", 0));
  await runAt(at("21:00"), () => move(steering, sessionId, "OPEN_ROUND", 1));
  for (const name of raters)
    await runAt(at("21:30"), () => answer(stage, sessionId, name, firstOf(story.ratings, name)));
  await runAt(at("22:30"), () => move(steering, sessionId, "CLOSE_ROUND", 2));
  await runAt(at("23:00"), () => move(steering, sessionId, "REVEAL", 3));
  await runAt(at("23:00"), () => putOnTable(steering, sessionId, idOf(stage.clauses, ON_THE_TABLE), {}));
}

async function prepare(
  stage: Stage,
  facilitator: string,
  raters: readonly string[],
  slugs: readonly string[],
): Promise<string> {
  const { id } = await createSession(
    idOf(stage.actors, facilitator),
    stage.documentId,
    {
      kind: "REVIEW",
      title: "Session 1",
      versionIds: [...stage.versions.values()].map(({ id }) => id),
      clauseIds: slugs.map((slug) => idOf(stage.clauses, slug)),
      personIds: raters.map((name) => idOf(stage.people, name)),
      criterionId: stage.criterionId,
      rule: DEFAULT_RULE,
      isNamed: false,
      facilitatorRates: false,
      roundsPlanned: 2,
      order: "document",
      finish: "all-answered",
      admitsAll: false,
      recorderIds: [],
      plan: [],
      keepAsTemplate: false,
    },
    {},
  );
  return id;
}

async function takingPart(stage: Stage, sessionId: string, name: string): Promise<PersonActor> {
  const personId = idOf(stage.people, name);
  const where = { sessionId_personId: { sessionId, personId } };
  const { id: participantId, role } = await database().prisma.participant.findUniqueOrThrow({ where });
  return { ...idOf(stage.actors, name), participations: [{ sessionId, participantId, role }] };
}

async function move(actor: PersonActor, sessionId: string, event: SessionEvent, sequence: number): Promise<void> {
  await moveSession(actor, sessionId, { event, sequence, reason: "", closesAt: null, revealsItself: false }, {});
}

async function answer(stage: Stage, sessionId: string, name: string, ratings: readonly StoryRating[]): Promise<void> {
  const actor = await takingPart(stage, sessionId, name);
  const { id: roundId } = await database().prisma.round.findFirstOrThrow({ where: { sessionId } });
  const versionId = versionOf(stage).id;
  for (const { clause, value = null, cannotJudge = null, reason } of ratings) {
    const clauseId = idOf(stage.clauses, clause);
    await judgeClause(actor, roundId, { clauseId, versionId, value, cannotJudge, reason, supersedesId: null }, {});
  }
}

function firstOf(ratings: readonly StoryRating[], name: string): StoryRating[] {
  const own = ratings.filter(({ by }) => by === name).toReversed();
  return [...new Map(own.map((rating) => [rating.clause, rating])).values()];
}
