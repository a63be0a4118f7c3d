// Fills an empty database with the demo: the story of prisma/seed/demo.json, replayed in its own order through the same
// functions that serve the screen. So permissions, anchors, mentions and "had seen others' values" come out as they would.
import { markRead } from "@/lib/data/read-marks";
import demo from "@/prisma/seed/demo.json";
import { foundTeam, type Stage } from "./found-team";
import { replayRating } from "./replay-rating";
import { replaySession } from "./replay-session";
import { continueThread, startThread } from "./replay-thread";
import { storySchema, type StoryRating, type StoryThread } from "./story";
import { dateOf, runAt, withStoryClock } from "./story-clock";

// One lane spends half of its time waiting for the database; measured on two cores, more than four gain nothing.
const LANES = 4;

type Account = { name: string; personId: string };

/** @returns the accounts, in the story's order. */
export async function loadDemo(loadedAt: Date): Promise<Account[]> {
  const story = storySchema.parse(demo);
  return withStoryClock(async () => {
    const stage = await runAt(dateOf("1 08:00", loadedAt), () => foundTeam(story));
    // What happens in one note, or to one clause, does not touch the others.
    const clauses = new Set(story.ratings.map(({ clause }) => clause));
    const strands = [
      ...story.threads.map((thread) => () => replayThread(stage, thread, loadedAt)),
      ...[...clauses].map((clause) => {
        const ratings = story.ratings.filter((rating) => rating.clause === clause);
        return () => replayRatings(stage, ratings, loadedAt);
      }),
    ];
    await Promise.all(Array.from({ length: LANES }, () => runInTurn(strands)));
    await replaySession(stage, story, (time) => dateOf(`9 ${time}`, loadedAt));
    // Everybody was there until yesterday: what is new to them is what was said since.
    const all = dateOf("9 00:00", loadedAt).toISOString();
    for (const actor of stage.actors.values()) await markRead(actor, stage.documentId, { all }, {});
    return [...stage.people].map(([name, personId]) => ({ name, personId }));
  });
}

/** Several may take from the same queue. */
async function runInTurn(queue: (() => Promise<void>)[]): Promise<void> {
  for (let next = queue.shift(); next; next = queue.shift()) await next();
}

async function replayThread(stage: Stage, thread: StoryThread, loadedAt: Date): Promise<void> {
  let current = await runAt(dateOf(thread.at, loadedAt), () => startThread(stage, thread));
  for (const step of thread.next)
    current = await runAt(dateOf(step.at, loadedAt), () => continueThread(stage, current, step));
}

async function replayRatings(stage: Stage, ratings: StoryRating[], loadedAt: Date): Promise<void> {
  const given = new Map<string, string>();
  for (const rating of ratings) {
    const supersedesId = given.get(rating.by) ?? null;
    const id = await runAt(dateOf(rating.at, loadedAt), () => replayRating(stage, rating, supersedesId));
    given.set(rating.by, id);
  }
}
