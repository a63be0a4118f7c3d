import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/data/database";
import { roundResultsSchema } from "@/lib/schemas/round-results";
import { richTextSchema } from "@/lib/schemas/rich-text-schema";
import demo from "@/prisma/seed/demo.json";
import { loadDemo } from "./load-demo";
import { makeSignInLinks } from "./sign-in-links";
import { storySchema } from "./story";

const story = storySchema.parse(demo);
const loadedAt = new Date();
let accounts: Awaited<ReturnType<typeof loadDemo>>;
const { prisma } = database();

// Seconds on a quiet machine; other tests run beside it.
beforeAll(async () => {
  accounts = await loadDemo(loadedAt);
}, 90_000);

test("the team is marked as a demo and has the people of the story in their roles and groups", async () => {
  const team = await prisma.team.findFirstOrThrow({
    include: { memberships: { include: { person: true, group: true } } },
  });
  expect(team.isDemo).toBe(true);
  const members = team.memberships.map(({ person, role, group }) => ({
    name: person.name,
    role,
    group: group?.name ?? null,
  }));
  expect(members.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual(
    story.people.toSorted((a, b) => a.name.localeCompare(b.name)),
  );
});

test("every step of a note comes after the one before", () => {
  for (const { at, next } of story.threads) {
    const moments = [at, ...next.map((step) => step.at)];
    expect(moments).toEqual(moments.toSorted());
  }
});

test("every passage stands exactly where its words are", async () => {
  const annotations = await prisma.annotation.findMany({ include: { anchors: true, version: true } });
  expect(annotations).toHaveLength(story.threads.filter(({ on }) => "quote" in on).length);
  for (const { exact, start, end, version, anchors } of annotations) {
    expect(version.text.slice(start, end)).toBe(exact);
    expect(anchors).toEqual([expect.objectContaining({ status: "EXACT", start, end })]);
  }
  expect(new Set(annotations.map(({ versionId }) => versionId)).size).toBe(3);
});

test("some passages overlap, so that the reader has that to show", async () => {
  const passages = await prisma.annotation.findMany({ select: { id: true, versionId: true, start: true, end: true } });
  const overlapping = passages.filter((one) =>
    passages.some(
      (other) =>
        other.id !== one.id && other.versionId === one.versionId && other.start < one.end && one.start < other.end,
    ),
  );
  expect(overlapping.length).toBeGreaterThanOrEqual(10);
});

test("the notes are what the story says: by place, by label, resolved, private, deleted", async () => {
  const threads = await prisma.thread.findMany({ include: { labels: true, comments: true } });
  expect(threads).toHaveLength(story.threads.length);
  for (const [place, key] of [
    ["PASSAGE", "quote"],
    ["CLAUSE", "clause"],
    ["DOCUMENT", "document"],
  ] as const)
    expect(threads.filter((thread) => thread.place === place)).toHaveLength(
      story.threads.filter(({ on }) => key in on).length,
    );
  expect(threads.flatMap(({ labels }) => labels)).toHaveLength(story.threads.flatMap(({ labels }) => labels).length);
  const steps = story.threads.flatMap(({ next }) => next);
  expect(threads.filter(({ resolvedAt }) => resolvedAt)).toHaveLength(steps.filter((s) => "resolves" in s).length);
  expect(threads.filter((thread) => thread.visibility === "ONLY_ME")).toHaveLength(
    story.threads.filter(({ isPrivate }) => isPrivate).length,
  );
  const comments = threads.flatMap((thread) => thread.comments);
  expect(comments.filter(({ deletedAt }) => deletedAt)).toHaveLength(steps.filter((s) => "deletes" in s).length);
  expect(comments.filter(({ editedAt }) => editedAt)).toHaveLength(steps.filter((s) => "edits" in s).length);
  // Whoever resolves says why, in the same breath.
  for (const { resolvedAt, resolvedById, comments: said } of threads.filter((thread) => thread.resolvedAt)) {
    const last = said.toSorted((a, b) => Number(a.createdAt) - Number(b.createdAt)).at(-1)!;
    expect(last.authorId).toBe(resolvedById);
    expect(Number(resolvedAt) - Number(last.createdAt)).toBeLessThanOrEqual(60_000);
  }
});

test("every comment is a body that may be stored, and mentions members only", async () => {
  const comments = await prisma.comment.findMany({ include: { mentions: true } });
  const members = new Set(accounts.map(({ personId }) => personId));
  for (const { body, plainText, mentions } of comments) {
    expect(richTextSchema.safeParse(body).success).toBe(true);
    expect(plainText).not.toMatch(/\*\*|\]\(|&[a-z]+;/);
    for (const { personId } of mentions) expect(members).toContain(personId);
  }
  expect(comments.flatMap(({ mentions }) => mentions).length).toBeGreaterThanOrEqual(5);
});

test("clause 11 is contested, and a value changed later says that others had been seen", async () => {
  const ratings = await prisma.rating.findMany({ include: { clause: true } });
  expect(ratings).toHaveLength(story.ratings.length);
  const changed = ratings.filter(({ supersedesId }) => supersedesId);
  expect(changed.length).toBeGreaterThanOrEqual(3);
  expect(changed.every(({ sawOthers }) => sawOthers)).toBe(true);
  const contested = ratings.filter(({ clause }) => clause.slug === "11").map(({ value }) => value!);
  expect(contested.toSorted((a, b) => a - b)).toEqual([10, 12, 80, 80, 82, 82, 84, 85]);
});

test("a session stands at the reveal of its first round, with the contested clause on the table", async () => {
  const session = await prisma.session.findFirstOrThrow({ include: { rounds: true, participants: true } });
  const { state, isNamed, rounds, participants, tableClauseId } = session;
  expect({ state, isNamed, rounds: rounds.map((round) => round.state) }).toEqual({
    state: "DISCUSSION",
    isNamed: false,
    rounds: ["REVEALED"],
  });
  expect(participants).toHaveLength(story.people.filter(({ role }) => role !== "OBSERVER").length);
  const results = roundResultsSchema.parse(rounds[0]!.results);
  const table = results.clauses.find(({ clauseId }) => clauseId === tableClauseId)!;
  expect(table.closeness).toBe("contested");
  expect(results.clauses.map(({ closeness }) => closeness)).toEqual(expect.arrayContaining(["close", "contested"]));
});

test("everything happened in the nine days before, in its own time", async () => {
  const start = new Date(loadedAt.getFullYear(), loadedAt.getMonth(), loadedAt.getDate() - 9);
  const end = new Date(loadedAt.getFullYear(), loadedAt.getMonth(), loadedAt.getDate());
  const stamps = [
    ...(await prisma.thread.findMany()).flatMap((row) => [row.createdAt, row.resolvedAt ?? []].flat()),
    ...(await prisma.comment.findMany()).flatMap((row) =>
      [row.createdAt, row.editedAt ?? [], row.deletedAt ?? []].flat(),
    ),
    ...(await prisma.commentRevision.findMany()).map((row) => row.createdAt),
    ...(await prisma.passageRating.findMany()).map((row) => row.ratedAt),
    ...(await prisma.rating.findMany()).map((row) => row.createdAt),
    ...(await prisma.transition.findMany()).map((row) => row.createdAt),
    ...(await prisma.roundRating.findMany()).map((row) => row.createdAt),
    ...(await prisma.round.findMany()).flatMap((row) =>
      [row.openedAt, row.closedAt ?? [], row.revealedAt ?? []].flat(),
    ),
    ...(await prisma.activity.findMany()).map((row) => row.createdAt),
  ];
  for (const at of stamps) {
    expect(+at).toBeGreaterThanOrEqual(+start);
    expect(+at).toBeLessThan(+end);
  }
  expect(Math.abs(Date.now() - +loadedAt)).toBeLessThan(600_000);
});

test("each account has a link of its own that lasts a day", async () => {
  const links = await makeSignInLinks(accounts, "http://localhost:3000");
  expect(links.map(({ name }) => name)).toEqual(story.people.map(({ name }) => name));
  expect(new Set(links.map(({ link }) => link)).size).toBe(links.length);
  for (const { link } of links) expect(link).toMatch(/^http:\/\/localhost:3000\/sign-in\/link#token=[\w-]{43}$/);
  const rows = await prisma.accessLink.findMany();
  expect(rows).toHaveLength(links.length);
  for (const { purpose, usesLeft, expiresAt } of rows) {
    expect(purpose).toBe("SIGN_IN");
    expect(usesLeft).toBeGreaterThan(10);
    expect(+expiresAt).toBeGreaterThan(Date.now() + 23 * 3_600_000);
  }
});
