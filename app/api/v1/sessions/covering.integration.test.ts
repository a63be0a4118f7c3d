// In a hidden round whoever takes part works by themselves: what others write of the document meanwhile, and since the
// session began, reaches them by no way; at the reveal it does.
import { beforeAll, expect, it } from "vitest";
import { createThread } from "@/lib/data/create-thread";
import { editComment, listRevisions } from "@/lib/data/edit-comment";
import { listThreads } from "@/lib/data/list-threads";
import { readThread } from "@/lib/data/read-thread";
import { searchDocument } from "@/lib/data/search-document";
import { writeComment } from "@/lib/data/write-comment";
import { deliveryOf } from "@/lib/live/delivery";
import type { ThreadDto } from "@/lib/schemas/thread";
import { type Cast, makeCast } from "@/test/actors";
import { type MadeSession, makeSession, move } from "@/test/sessions";
import { firstVersion, words } from "@/test/talk";

let cast: Cast;
let made: MadeSession;
let old: ThreadDto;

const note = async (says: string) =>
  createThread(
    await cast.secondReviewer.actor(),
    cast.documentId,
    { on: { place: "DOCUMENT" }, visibility: "TEAM", comment: words(says), labelIds: [] },
    {},
  );
const list = async () => {
  const { id } = await firstVersion(cast.documentId);
  const { json } = await listThreads(await cast.reviewer.actor(), id);
  return json;
};
const find = async (q: string) =>
  (await searchDocument(await cast.reviewer.actor(), cast.documentId, { q })).notes.hits;

beforeAll(async () => {
  cast = await makeCast();
  old = await note("Said before the session");
  made = await makeSession(cast, "ROUND_OPEN");
});

it("covers a new note, a reply, and new words in an old comment", async () => {
  const fresh = await note("A freshly written note");
  const author = await cast.secondReviewer.actor();
  const reader = await cast.reviewer.actor();
  await writeComment(author, old.id, words("A freshly written reply"), {});
  expect(await list()).toContain("Said before the session");
  expect(await list()).not.toContain("freshly");
  await expect(readThread(reader, fresh.id)).rejects.toMatchObject({ code: "not-found" });
  expect(await find("freshly")).toEqual([]);
  for (const id of [fresh.id, old.id]) expect((await deliveryOf({ topic: "thread", id }))(reader)).toBeNull();

  const [first] = old.comments;
  await editComment(author, first!.id, 1, words("Freshly changed words"), {});
  expect(await list()).not.toContain("Freshly");
  await expect(listRevisions(reader, first!.id)).rejects.toMatchObject({ code: "not-found" });
});

it("covers nothing of one's own, nor for those who do not take part", async () => {
  const reader = await cast.reviewer.actor();
  const on = { place: "DOCUMENT" } as const;
  await createThread(reader, cast.documentId, { on, visibility: "TEAM", comment: words("My own"), labelIds: [] }, {});
  expect(await list()).toContain("My own");
  const { id } = await firstVersion(cast.documentId);
  const { json } = await listThreads(await cast.observer.actor(), id);
  expect(json).toContain("A freshly written note");
});

it("shows all of it at the reveal", async () => {
  await move(cast.owner, made.sessionId, "CLOSE_ROUND");
  expect(await list()).not.toContain("freshly");
  await move(cast.owner, made.sessionId, "REVEAL");
  for (const said of ["A freshly written note", "A freshly written reply", "Freshly changed words"])
    expect(await list()).toContain(said);
});
