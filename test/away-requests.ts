// The same as endpoint-requests.ts, for what a session does away from the room: recorders, plans; and outcomes.
import { randomUUID } from "node:crypto";
import { database } from "@/lib/data/database";
import { type Cast, makeMember, type TestPerson } from "./actors";
import type { MakeRequest } from "./endpoint-requests";
import { enter, lastRound, makeRecorded, makeSession, move } from "./sessions";

const HOUR_MS = 3_600_000;

export const AWAY_REQUESTS: Record<string, MakeRequest> = {
  "POST /sessions/[sessionId]/recorded-raters": async (cast) => {
    const made = await makeSession(cast);
    await makeRecorded(cast, made, await makeMember(cast.teamId, "REVIEWER", randomUUID()), randomUUID());
    return { params: { sessionId: made.sessionId }, body: { name: randomUUID() } };
  },
  "PATCH /rounds/[roundId]/records/[participantId]": async (cast) => ({
    params: (await ofRecord(cast, cast.secondReviewer)).params,
    body: { source: "paper" },
  }),
  "POST /rounds/[roundId]/records/[participantId]/ratings": async (cast, as) => {
    const { owner, facilitator, reviewer, secondReviewer } = cast;
    const recorder = [owner, facilitator, reviewer].find((each) => each === as) ?? secondReviewer;
    const { params, clauseIds, versionId } = await ofRecord(cast, recorder);
    return { params, body: { clauseId: clauseIds[0], versionId, value: 50, cannotJudge: null, supersedesId: null } };
  },
  "PUT /sessions/[sessionId]/plan": async (cast) => ({
    params: { sessionId: (await makeSession(cast)).sessionId },
    body: { rounds: [{ opensAt: new Date(Date.now() + HOUR_MS).toISOString() }] },
    basedOn: 1,
  }),
  "PUT /teams/[teamId]/outcomes": async ({ teamId }) => {
    const { version } = await database().prisma.team.findUniqueOrThrow({ where: { id: teamId } });
    return { params: { teamId }, body: { outcomes: ["Endorse", "Left open"] }, basedOn: version };
  },
};

/** An open round in which this person records what came on paper. */
async function ofRecord(cast: Cast, recorder: TestPerson) {
  const made = await makeSession(cast);
  const steers = recorder === cast.owner ? cast.facilitator : cast.owner;
  const participantId = await makeRecorded({ ...cast, owner: steers }, made, recorder, randomUUID());
  await move(steers, made.sessionId, "OPEN_ROUND");
  await enter(recorder, made, participantId, []);
  return { ...made, params: { roundId: (await lastRound(made.sessionId)).id, participantId } };
}
