// A review session of a cast: the owner made it and facilitates, the facilitator beside them; both reviewers rate. It is a
// named one, so that these few may.
import { randomUUID } from "node:crypto";
import { ballotToken } from "@/lib/data/ballot-token";
import { makeBallotLink } from "@/lib/data/ballot-links";
import { database } from "@/lib/data/database";
import { proposeDecision } from "@/lib/data/decisions";
import { deriveJoinCode } from "@/lib/data/join-session";
import { judgeClause, setBallotSource } from "@/lib/data/judge-clause";
import { moveSession } from "@/lib/data/move-session";
import { addParticipants, editParticipant } from "@/lib/data/participants";
import { addRecordedRater } from "@/lib/data/recorders";
import { createSession } from "@/lib/data/sessions";
import type { CreateSession } from "@/lib/schemas/session-requests";
import type { SessionEvent } from "@/lib/sessions/transitions";
import { DEFAULT_RULE } from "@/lib/statistics/closeness";
import type { Cast, TestPerson } from "./actors";
import { firstVersion } from "./talk";

const { prisma } = database();

/** What is sent to make one: three clauses of the bundled plan. */
export async function newSession(cast: Cast, changes: Partial<CreateSession> = {}): Promise<CreateSession> {
  const { documentId, teamId, reviewer, secondReviewer } = cast;
  const { id: versionId } = await firstVersion(documentId);
  const clauses = await prisma.clauseInVersion.findMany({
    where: { versionId, clause: { isRatable: true } },
    orderBy: { ordinal: "asc" },
    take: 3,
  });
  const { id: criterionId } = await prisma.criterion.findFirstOrThrow({ where: { teamId, ordinal: 1 } });
  return {
    kind: "REVIEW",
    title: `Session ${randomUUID()}`,
    versionIds: [versionId],
    clauseIds: clauses.map(({ clauseId }) => clauseId),
    personIds: [reviewer, secondReviewer].map(({ personId }) => personId),
    recorderIds: [],
    plan: [],
    keepAsTemplate: false,
    criterionId,
    rule: DEFAULT_RULE,
    isNamed: true,
    facilitatorRates: true,
    roundsPlanned: 2,
    order: "document",
    finish: "all-answered",
    admitsAll: false,
    ...changes,
  };
}

/** The events that bring a new session into each state. */
export const WAY_TO = {
  DRAFT: [],
  READING: ["START"],
  ROUND_OPEN: ["START", "OPEN_ROUND"],
  ROUND_CLOSED: ["START", "OPEN_ROUND", "CLOSE_ROUND"],
  DISCUSSION: ["START", "OPEN_ROUND", "CLOSE_ROUND", "REVEAL"],
  DECIDED: ["START", "OPEN_ROUND", "CLOSE_ROUND", "REVEAL", "CONCLUDE"],
} as const satisfies Record<string, readonly SessionEvent[]>;

export async function move(as: TestPerson, sessionId: string, event: SessionEvent, reason = ""): Promise<void> {
  const { sequence } = await prisma.session.findUniqueOrThrow({ where: { id: sessionId } });
  const given = { event, sequence, reason, closesAt: null, revealsItself: false };
  await moveSession(await as.actor(), sessionId, given, {});
}

export type MadeSession = { sessionId: string; clauseIds: string[]; versionId: string };

export async function makeSession(
  cast: Cast,
  state: keyof typeof WAY_TO = "READING",
  changes: Partial<CreateSession> = {},
): Promise<MadeSession> {
  const { owner, facilitator, documentId } = cast;
  const given = await newSession(cast, changes);
  const { id: sessionId } = await createSession(await owner.actor(), documentId, given, {});
  const personIds = [facilitator.personId];
  await addParticipants(await owner.actor(), sessionId, { personIds, role: "FACILITATOR" }, {});
  for (const event of WAY_TO[state]) await move(owner, sessionId, event);
  return { sessionId, clauseIds: given.clauseIds, versionId: given.versionIds[0]! };
}

export async function participantOf(sessionId: string, { personId }: TestPerson): Promise<string> {
  const where = { sessionId_personId: { sessionId, personId } };
  return (await prisma.participant.findUniqueOrThrow({ where })).id;
}

/** The last round of the session. */
export async function lastRound(sessionId: string) {
  return prisma.round.findFirstOrThrow({ where: { sessionId }, orderBy: { ordinal: "desc" } });
}

/** Answers each of these clauses with a value of its own, for the first time in this round. */
export async function rate(as: TestPerson, made: MadeSession, values: readonly (number | null)[]): Promise<void> {
  const { id: roundId } = await lastRound(made.sessionId);
  for (const [at, value] of values.entries()) {
    const clauseId = made.clauseIds[at]!;
    const cannotJudge = value === null ? ("UNCLEAR" as const) : null;
    const given = { clauseId, versionId: made.versionId, value, cannotJudge, reason: "", supersedesId: null };
    await judgeClause(await as.actor(), roundId, given, {});
  }
}

export async function makeDecision(cast: Cast) {
  const made = await makeSession(cast, "DISCUSSION");
  const given = { clauseId: made.clauseIds[0]!, outcome: "Watch", words: "Wait for the panel.", supersedesId: null };
  const { id } = await proposeDecision(await cast.owner.actor(), made.sessionId, given, {});
  return { ...made, decisionId: id };
}

/** Somebody whose answers come by other means: this person records them. @returns whose they are. */
export async function makeRecorded(cast: Cast, { sessionId }: MadeSession, recorder: TestPerson, name = "Paul Paper") {
  const owner = await cast.owner.actor();
  const known = await prisma.participant.findUnique({
    where: { sessionId_personId: { sessionId, personId: recorder.personId } },
  });
  if (known) await editParticipant(owner, known.id, { role: "RECORDER" }, {});
  else await addParticipants(owner, sessionId, { personIds: [recorder.personId], role: "RECORDER" }, {});
  const recorderId = await participantOf(sessionId, recorder);
  const { id } = await addRecordedRater(owner, sessionId, { name, group: "", recorderId }, {});
  return id;
}

/** Enters a value for each of these clauses, as they came on paper. */
export async function enter(as: TestPerson, made: MadeSession, raterId: string, values: readonly number[]) {
  const { id: roundId } = await lastRound(made.sessionId);
  const actor = await as.actor();
  await setBallotSource(actor, roundId, raterId, "paper", {});
  for (const [at, value] of values.entries()) {
    const place = { clauseId: made.clauseIds[at]!, versionId: made.versionId };
    const given = { ...place, value, cannotJudge: null, reason: "", supersedesId: null };
    await judgeClause(actor, roundId, given, {}, raterId);
  }
}

/** A personal ballot link into a session that is being read. */
export async function makeLink(cast: Cast, sessionId?: string) {
  const id = sessionId ?? (await makeSession(cast)).sessionId;
  const given = { name: randomUUID(), email: `${randomUUID()}@example.org` };
  const link = await makeBallotLink(await cast.owner.actor(), id, given, {});
  return { ...link, sessionId: id, token: ballotToken({ id: link.id, linkGeneration: 1 }) };
}

export const joinCodeOf = (sessionId: string) => deriveJoinCode(sessionId, 1);
