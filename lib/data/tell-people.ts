// Notifications are written in the transaction of what they tell of, to whoever it concerns, and never to who did it.
// Whether a receiver may read it is asked whenever it is shown (lib/policies/notification-policy.ts).
import "server-only";
import { following } from "@/lib/policies/follow-policy";
import { toSql } from "./compile-condition";
import type { Transaction } from "./database";
import { followColumns } from "./following";
import type { NotificationKind } from "./generated/client";
import { sendNotice } from "./write";

type Happening = {
  kind: NotificationKind;
  /** Names what happened: it is told once to each person. */
  event: string;
  actorId: string | null;
  threadId?: string;
  commentId?: string;
  sessionId?: string;
  roundId?: string | null;
};

/** Below the 8,000 bytes that NOTIFY carries. */
const MOST_PEOPLE = 150;

/** Of a reply or an opening comment, to whom it mentions; of a reply, to whoever follows the thread. */
export async function tellOfComment(
  tx: Transaction,
  comment: {
    threadId: string;
    documentId: string;
    commentId: string;
    authorId: string;
    mentioned: readonly string[];
    isReply: boolean;
  },
): Promise<void> {
  const { threadId, documentId, commentId, authorId, mentioned, isReply } = comment;
  if (!isReply && mentioned.every((id) => id === authorId)) return;
  const happening = { kind: "REPLY", event: `comment:${commentId}`, actorId: authorId, threadId, commentId } as const;
  const values = valuesOf(happening);
  const isMentioned = `who."personId" = ANY($${values.push(mentioned)}::uuid[])`;
  const kind = `CASE WHEN ${isMentioned} THEN 'MENTION' ELSE $2::text END`;
  const concerned = isReply ? `(${isMentioned} OR ${followsSql(values)})` : isMentioned;
  await insert(tx, { documentId, kind }, `${MEMBERS} WHERE ${OF_OTHERS} AND ${concerned}`, values);
}

/** To whom it was given. */
export async function tellOfAssignment(
  tx: Transaction,
  thread: { threadId: string; documentId: string; version: number; actorId: string; assigneeId: string },
): Promise<void> {
  const { threadId, documentId, version, actorId, assigneeId } = thread;
  const values = valuesOf({ kind: "ASSIGNMENT", event: `assignment:${threadId}:${version}`, actorId, threadId });
  const isAssignee = `who."personId" = $${values.push(assigneeId)}::uuid`;
  await insert(tx, { documentId }, `${MEMBERS} WHERE ${OF_OTHERS} AND ${isAssignee}`, values);
}

/** To whoever follows it. */
export async function tellOfResolution(
  tx: Transaction,
  thread: { threadId: string; documentId: string; version: number; actorId: string; isResolved: boolean },
): Promise<void> {
  const { threadId, documentId, version, actorId, isResolved } = thread;
  const kind = isResolved ? "RESOLUTION" : "REOPENING";
  const values = valuesOf({ kind, event: `resolution:${threadId}:${version}`, actorId, threadId });
  await insert(tx, { documentId }, `${MEMBERS} WHERE ${OF_OTHERS} AND ${followsSql(values)}`, values);
}

type Told = Omit<Happening, "actorId" | "threadId" | "commentId"> & { sessionId: string };

/** To the people who take part in a session, or to some of them; `by` is whose doing it is, null the clock's. */
export async function tellParticipants(
  tx: Transaction,
  told: Told,
  by: { participantId: string | null } | { personId: string },
  some?: { personIds: readonly string[] } | { withBallotIn: string } | { notFacilitating: true },
): Promise<void> {
  const actorId = "personId" in by ? by.personId : await personOf(tx, by.participantId);
  const values = valuesOf({ ...told, actorId });
  const param = (value: unknown) => `$${values.push(value)}`;
  const who = !some
    ? "TRUE"
    : "personIds" in some
      ? `who."personId" = ANY(${param(some.personIds)}::uuid[])`
      : "withBallotIn" in some
        ? `EXISTS (SELECT 1 FROM "Ballot" b WHERE b."participantId" = who."id" AND b."roundId" = ${param(some.withBallotIn)}::uuid)`
        : `who."role" <> 'FACILITATOR'`;
  const from = `"Participant" who JOIN "Session" s ON s."id" = who."sessionId"
    WHERE s."id" = $6::uuid AND s."kind" = 'REVIEW' AND who."personId" IS NOT NULL AND who."admittedAt" IS NOT NULL
      AND who."leftAt" IS NULL AND who."personId" IS DISTINCT FROM $3::uuid
      AND ($2::text <> 'FACILITATION' OR who."role" = 'FACILITATOR') AND ${who}`;
  await insert(tx, {}, from, values);
}

async function personOf(tx: Transaction, participantId: string | null): Promise<string | null> {
  if (participantId === null) return null;
  return (
    (await tx.participant.findUnique({ where: { id: participantId }, select: { personId: true } }))?.personId ?? null
  );
}

const valuesOf = ({ event, kind, actorId, threadId, commentId, sessionId, roundId }: Happening): unknown[] => [
  event,
  kind,
  actorId,
  threadId ?? null,
  commentId ?? null,
  sessionId ?? null,
  roundId ?? null,
  new Date(),
];

const MEMBERS = `"Thread" t JOIN "Document" d ON d."id" = t."documentId"
  JOIN "Membership" who ON who."teamId" = d."teamId" AND who."leftAt" IS NULL
  LEFT JOIN "Follow" f ON f."threadId" = t."id" AND f."personId" = who."personId"`;
const OF_OTHERS = `t."id" = $4::uuid AND t."visibility" = 'TEAM' AND who."personId" <> $3::uuid`;
const followsSql = (values: unknown[]) => toSql(following(), followColumns(`who."personId"`), values);

/** To whoever `from` has as `who`. Who was told of the same before is told anew only where it has become a mention. */
async function insert(
  tx: Transaction,
  { documentId, kind = "$2::text" }: { documentId?: string; kind?: string },
  from: string,
  values: unknown[],
): Promise<void> {
  const told = await tx.$queryRawUnsafe<{ personId: string }[]>(
    `INSERT INTO "Notification" AS n
       ("personId", "event", "kind", "actorId", "threadId", "commentId", "sessionId", "roundId", "createdAt")
     SELECT who."personId", $1::text, (${kind})::"NotificationKind", $3::uuid, $4::uuid, $5::uuid, $6::uuid, $7::uuid, $8::timestamptz
     FROM ${from}
     ON CONFLICT ("personId", "event") DO UPDATE
       SET "kind" = EXCLUDED."kind", "createdAt" = EXCLUDED."createdAt", "readAt" = NULL, "doneAt" = NULL
       WHERE n."kind" = 'REPLY' AND EXCLUDED."kind" = 'MENTION'
     RETURNING n."personId"::text AS "personId"`,
    ...values,
  );
  for (let at = 0; at < told.length; at += MOST_PEOPLE) {
    const personIds = told.slice(at, at + MOST_PEOPLE).map(({ personId }) => personId);
    await sendNotice(tx, { topic: "inbox", personIds, documentId });
  }
}
