// Every policy is answered in up to three ways: for a row in hand, in SQL, in Prisma. Here each of them is asked about
// every row on behalf of every actor, and all must agree.
import { beforeAll, describe, expect, test } from "vitest";
import { ANONYMOUS, type Actor, type PersonActor, type Role } from "@/lib/policies/actor";
import { editableComments, restorableComments } from "@/lib/policies/comment-policy";
import { type Condition, holds } from "@/lib/policies/condition";
import {
  managedDocuments,
  publishableDocuments,
  readableDocuments,
  writableDocuments,
} from "@/lib/policies/document-policy";
import { following, type FollowRow } from "@/lib/policies/follow-policy";
import { type NotificationRow, readableNotifications } from "@/lib/policies/notification-policy";
import { readableRatings } from "@/lib/policies/rating-policy";
import {
  readableThreads,
  restorableThreads,
  type ThreadRow,
  withdrawableThreads,
  writableThreads,
} from "@/lib/policies/thread-policy";
import { toSql, toWhere } from "./compile-condition";
import { DOCUMENT_COLUMNS, DOCUMENT_FIELDS } from "./document-conditions";
import { database } from "./database";
import { followColumns } from "./following";
import type { Prisma } from "./generated/client";
import { NOTIFICATION_COLUMNS, NOTIFICATIONS } from "./notification-rows";
import { RATING_COLUMNS } from "./rating-rows";
import { COMMENT_COLUMNS, THREAD_COLUMNS } from "./thread-json";

const ROLES: Role[] = ["OWNER", "FACILITATOR", "REVIEWER", "OBSERVER"];
const actors: { name: string; actor: Actor }[] = [{ name: "anonymous", actor: ANONYMOUS }];
const body = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Why?" }] }] };

beforeAll(async () => {
  const { prisma } = database();
  for (const teamName of ["One", "Two"]) {
    const team = await prisma.team.create({ data: { name: teamName } });
    const people: string[] = [];
    for (const role of ROLES) {
      const email = `${role}-${teamName}@example.org`.toLowerCase();
      const person = await prisma.person.create({
        data: { name: role, email, memberships: { create: { teamId: team.id, role } } },
      });
      people.push(person.id);
      const memberships = [{ teamId: team.id, role }];
      actors.push({
        name: `${role} of ${teamName}`,
        actor: {
          kind: "person",
          personId: person.id,
          name: role,
          email,
          signInId: person.id,
          memberships,
          participations: [],
          coveredDocumentIds: [],
        },
      });
    }
    for (const archivedAt of [null, new Date()]) {
      const document = await prisma.document.create({ data: { teamId: team.id, title: "Plan", archivedAt } });
      await addThreads(document.id, people);
      await addRatings(document.id, team.id, people.slice(0, 3));
      if (coveredId === undefined) coveredId = await openHiddenRound(document.id, people[0]!);
    }
  }
});

const SINCE = new Date("2026-03-01T00:00:00Z");
let coveredId: string | undefined;

/** In which the team's reviewer takes part, who is covered for it. */
async function openHiddenRound(documentId: string, createdById: string): Promise<string> {
  const { prisma } = database();
  const criterion = await prisma.criterion.findFirstOrThrow({ orderBy: { id: "asc" } });
  const stage = { title: "Session", state: "ROUND_OPEN" as const, openedAt: SINCE, rule: {} };
  await prisma.session.create({ data: { documentId, createdById, criterionId: criterion.id, ...stage } });
  const at = actors.findIndex(({ actor }) => actor.kind === "person" && actor.memberships[0]?.role === "REVIEWER");
  const covered = actors[at]!;
  actors[at] = { ...covered, actor: { ...(covered.actor as PersonActor), coveredDocumentIds: [documentId] } };
  await prisma.thread.updateMany({
    where: { documentId, comments: { none: {} } },
    data: { createdAt: new Date("2026-02-01T00:00:00Z") },
  });
  return documentId;
}

async function addThreads(documentId: string, people: string[]) {
  for (const authorId of people.slice(0, 3))
    for (const visibility of ["ONLY_ME", "TEAM"] as const)
      for (const deletedAt of [null, new Date()])
        for (const commenters of [[], [authorId], people.slice(0, 3)]) {
          const comments = {
            create: commenters.map((id, at) => ({
              authorId: id,
              body,
              plainText: "Why?",
              deletedAt: at === 1 ? new Date() : null,
            })),
          };
          await database().prisma.thread.create({
            data: { documentId, place: "DOCUMENT", visibility, authorId, deletedAt, comments },
          });
        }
}

async function addRatings(documentId: string, teamId: string, people: string[]) {
  const { prisma } = database();
  const ordinal = await prisma.criterion.count({ where: { teamId } });
  const criterion = await prisma.criterion.create({
    data: { teamId, name: "Significance", question: "?", scale: "0-100", least: 0, greatest: 100, steps: [], ordinal },
  });
  const edition = await prisma.edition.create({
    data: { documentId, language: "en", direction: "LTR", status: "OFFICIAL", title: "Plan", ordinal: 0 },
  });
  const version = await prisma.version.create({
    data: { editionId: edition.id, ordinal: 1, text: "a", sha256: "", origin: {} },
  });
  for (const slug of ["1", "2"]) {
    const clause = await prisma.clause.create({ data: { documentId, slug, isRatable: true } });
    for (const personId of people) {
      await prisma.rating.create({
        data: {
          personId,
          clauseId: clause.id,
          criterionId: criterion.id,
          versionId: version.id,
          value: 50,
          sawOthers: false,
        },
      });
    }
  }
}

async function idsBySql<Row>(
  from: string,
  id: string,
  condition: Condition<Row>,
  columns: Record<keyof Row & string, string>,
) {
  const params: unknown[] = [];
  const text = `SELECT ${id} AS "id" FROM ${from} WHERE ${toSql(condition, columns, params)}`;
  return (await database().pool.query<{ id: string }>(text, params)).rows.map((row) => row.id).sort();
}

function idsByPredicate<Row>(rows: (Row & { id: string })[], condition: Condition<Row>) {
  return rows
    .filter((row) => holds(condition, row))
    .map(({ id }) => id)
    .sort();
}

const CHOICES = ["FOLLOWING", "MUTED"] as const;
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();

type LoadedThread = Prisma.ThreadGetPayload<{ include: { document: true; comments: true } }>;

function factsOfThread(row: LoadedThread): ThreadRow & { id: string } {
  return {
    id: row.id,
    teamId: row.document.teamId,
    documentId: row.documentId,
    // There is a hidden round on one document alone.
    isFresh: row.documentId === coveredId && row.createdAt >= SINCE,
    isArchived: row.document.archivedAt !== null,
    authorId: row.authorId,
    visibility: row.visibility,
    isDeleted: row.deletedAt !== null,
    hasOtherVoices: row.comments.some(({ authorId }) => authorId !== row.authorId),
  };
}

const LOADED = {
  thread: { include: { document: true, comments: true } },
  comment: { include: { mentions: true } },
  session: { include: { document: true } },
  round: true,
} satisfies Prisma.NotificationInclude;

function factsOfNotification(row: Prisma.NotificationGetPayload<{ include: typeof LOADED }>) {
  const { id, kind, personId, thread, comment, session, round } = row;
  const isWritten = comment?.deletedAt === null;
  const isMentioned = comment?.mentions.some((mention) => mention.personId === personId) ?? false;
  const words = thread &&
    comment && {
      documentId: thread.documentId,
      authorId: comment.authorId,
      isFresh: thread.documentId === coveredId && (comment.editedAt ?? comment.createdAt) >= SINCE,
    };
  return {
    id,
    personId,
    about: session ? "SESSION" : comment ? "COMMENT" : "THREAD",
    isStanding:
      kind === "MENTION"
        ? isWritten && isMentioned
        : kind === "REPLY"
          ? isWritten
          : kind === "ASSIGNMENT"
            ? thread?.assigneeId === personId
            : round?.state !== "VOID",
    ...named("thread", thread && factsOfThread(thread)),
    ...named("comment", words),
    ...named("session", session && { ...session, teamId: session.document.teamId }),
  } as unknown as NotificationRow & { id: string };
}

const named = (part: string, row: object | null) =>
  Object.fromEntries(Object.entries(row ?? {}).map(([field, value]) => [`${part}.${field}`, value as unknown]));

/** Of every note, of its comments, and of sessions in several states: everybody is told, whether they may know or not. */
async function tellEverybody() {
  const { prisma } = database();
  const people = await prisma.person.findMany();
  const threads = await prisma.thread.findMany({ include: { comments: true } });
  const told: Prisma.NotificationCreateManyInput[] = threads.flatMap(({ id: threadId, comments }) => [
    { kind: "RESOLUTION", event: `resolution:${threadId}`, threadId, personId: "" },
    { kind: "ASSIGNMENT", event: `assignment:${threadId}`, threadId, personId: "" },
    ...comments.map(({ id: commentId }, at) => {
      const kind = at === 0 ? ("MENTION" as const) : ("REPLY" as const);
      return { kind, event: `comment:${commentId}`, threadId, commentId, personId: "" };
    }),
  ]);
  const { criterionId, createdById } = await prisma.session.findFirstOrThrow();
  const stage = { title: "Session", rule: {}, criterionId, createdById };
  for (const { id: documentId } of await prisma.document.findMany())
    for (const kind of ["REVIEW", "REHEARSAL"] as const)
      for (const state of ["DRAFT", "READING"] as const) {
        const { id: sessionId } = await prisma.session.create({ data: { ...stage, documentId, kind, state } });
        const round = { sessionId, ordinal: 1, state: "VOID" as const, seed: "", voidReason: "A test" };
        const { id: roundId } = await prisma.round.create({ data: round });
        told.push({ kind: "INVITATION", event: `invitation:${sessionId}`, sessionId, personId: "" });
        told.push({ kind: "ROUND_OPENED", event: `opened:${roundId}`, sessionId, roundId, personId: "" });
      }
  const data = people.flatMap(({ id: personId }) => told.map((each) => ({ ...each, personId })));
  await prisma.notification.createMany({ data });
}

describe("a row in hand, SQL and Prisma give the same answer", () => {
  test.each([readableThreads, writableThreads, withdrawableThreads, restorableThreads])("%o", async (policy) => {
    const rows = await database().prisma.thread.findMany({ include: { document: true, comments: true } });
    const facts = rows.map(factsOfThread);
    const from = `"Thread" t JOIN "Document" d ON d."id" = t."documentId"`;
    let allowed = 0;
    for (const { actor, name } of actors) {
      const expected = idsByPredicate(facts, policy(actor));
      allowed += expected.length;
      expect(await idsBySql(from, 't."id"', policy(actor), THREAD_COLUMNS), name).toEqual(expected);
    }
    expect(allowed).toBeGreaterThan(0);
    expect(allowed).toBeLessThan(facts.length * actors.length);
  });

  test("following, of everybody in every thread", async () => {
    const { prisma } = database();
    const [threads, people] = [await prisma.thread.findMany(), await prisma.person.findMany()];
    await prisma.comment.create({
      data: {
        ...{ threadId: threads[0]!.id, authorId: threads[0]!.authorId, body, plainText: "@you" },
        mentions: { create: people.slice(2, 3).map(({ id }) => ({ personId: id })) },
      },
    });
    const chosen = people.slice(0, 2).map(({ id }, at) => ({ personId: id, choice: CHOICES[at]! }));
    await prisma.follow.createMany({
      data: threads.slice(0, 40).flatMap(({ id: threadId }) => chosen.map((each) => ({ ...each, threadId }))),
    });
    await prisma.thread.update({ where: { id: threads[1]!.id }, data: { assigneeId: people[3]!.id } });
    const rows = await prisma.thread.findMany({
      include: { comments: { include: { mentions: true } }, follows: true },
    });
    const facts = rows.flatMap((row) =>
      people.map(({ id }): FollowRow & { id: string } => {
        const standing = row.comments.filter(({ deletedAt }) => deletedAt === null);
        return {
          id: `${row.id} ${id}`,
          choice: row.follows.find(({ personId }) => personId === id)?.choice ?? null,
          isAuthor: row.authorId === id,
          hasSpoken: standing.some(({ authorId }) => authorId === id),
          isMentioned: standing.some(({ mentions }) => mentions.some(({ personId }) => personId === id)),
          isAssignee: row.assigneeId === id,
        };
      }),
    );
    const from = `"Thread" t CROSS JOIN "Person" p LEFT JOIN "Follow" f ON f."threadId" = t."id" AND f."personId" = p."id"`;
    const expected = idsByPredicate(facts, following());
    expect(await idsBySql(from, `t."id" || ' ' || p."id"`, following(), followColumns(`p."id"`))).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(facts.length);
  });

  test("readableNotifications, of whatever there is to be told", async () => {
    await tellEverybody();
    const rows = await database().prisma.notification.findMany({ include: LOADED });
    const facts = rows.map(factsOfNotification);
    const found: NotificationRow["about"][] = [];
    for (const { actor, name } of actors) {
      const condition = readableNotifications(actor);
      const expected = idsByPredicate(facts, condition);
      expect(await idsBySql(NOTIFICATIONS, 'n."id"', condition, NOTIFICATION_COLUMNS), name).toEqual(expected);
      found.push(...facts.filter(({ id }) => expected.includes(id)).map(({ about }) => about));
    }
    expect(new Set(found).size).toBe(3);
    expect(found.length).toBeLessThan(facts.length);
  });

  test.each([editableComments, restorableComments])("%o", async (policy) => {
    const rows = await database().prisma.comment.findMany({ include: { thread: { include: { document: true } } } });
    const facts = rows.map(({ id, authorId, deletedAt, thread: { document } }) => ({
      id,
      teamId: document.teamId,
      isArchived: document.archivedAt !== null,
      authorId,
      isDeleted: deletedAt !== null,
    }));
    const from = `"Comment" c JOIN (SELECT t."id", d."teamId", d."archivedAt" IS NOT NULL AS "isArchived"
      FROM "Thread" t JOIN "Document" d ON d."id" = t."documentId") v ON v."id" = c."threadId"`;
    for (const { actor, name } of actors) {
      const expected = idsByPredicate(facts, policy(actor));
      expect(await idsBySql(from, 'c."id"', policy(actor), COMMENT_COLUMNS), name).toEqual(expected);
    }
  });

  test.each([readableDocuments, writableDocuments, managedDocuments, publishableDocuments])("%o", async (policy) => {
    const { prisma } = database();
    const facts = (await prisma.document.findMany()).map(({ id, teamId, archivedAt }) => ({
      id,
      teamId,
      isArchived: archivedAt !== null,
    }));
    for (const { actor, name } of actors) {
      const expected = idsByPredicate(facts, policy(actor));
      expect(await idsBySql('"Document" d', 'd."id"', policy(actor), DOCUMENT_COLUMNS), name).toEqual(expected);
      const where = toWhere(policy(actor), DOCUMENT_FIELDS);
      expect(ids(await prisma.document.findMany({ where })), name).toEqual(expected);
    }
  });

  test("readableRatings, with nothing, one clause and every clause unlocked", async () => {
    const { prisma } = database();
    const rows = await prisma.rating.findMany({ include: { clause: { include: { document: true } } } });
    const facts = rows.map(({ id, personId, clauseId, clause }) => ({
      id,
      personId,
      clauseId,
      teamId: clause.document.teamId,
      documentId: clause.documentId,
    }));
    const clauseIds = [...new Set(facts.map(({ clauseId }) => clauseId))];
    const from = `"Rating" r JOIN "Clause" c ON c."id" = r."clauseId" JOIN "Document" d ON d."id" = c."documentId"`;
    for (const { actor, name } of actors) {
      for (const unlocked of [[], clauseIds.slice(0, 1), clauseIds]) {
        const condition = readableRatings(actor, unlocked);
        const found = await idsBySql(from, 'r."id"', condition, RATING_COLUMNS);
        expect(found, name).toEqual(idsByPredicate(facts, condition));
      }
    }
  });
});
