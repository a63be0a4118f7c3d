import { beforeEach, describe, expect, it } from "vitest";
import { createThread } from "@/lib/data/create-thread";
import { database } from "@/lib/data/database";
import { deleteThread } from "@/lib/data/delete-thread";
import { deleteComment, editComment, restoreComment } from "@/lib/data/edit-comment";
import { editThread } from "@/lib/data/edit-thread";
import { writeComment } from "@/lib/data/write-comment";
import type { SearchAnswer } from "@/lib/schemas/search";
import { type Cast, makeCast, type TestPerson } from "@/test/actors";
import { call } from "@/test/call";
import { firstVersion, passageOf, words } from "@/test/talk";
import { GET } from "./[documentId]/search/route";

let cast: Cast;
beforeEach(async () => void (cast = await makeCast()));

async function search(as: TestPerson, q: string, version?: string): Promise<SearchAnswer> {
  const query = { q, ...(version ? { version } : {}) };
  const { status, body } = await call(GET, { as, params: { documentId: cast.documentId }, query });
  expect(status).toBe(200);
  return body as SearchAnswer;
}

type Note = { by?: TestPerson; visibility?: "TEAM" | "ONLY_ME"; on?: string };

async function leave(text: string, { by = cast.reviewer, visibility = "TEAM", on }: Note = {}) {
  const place = on
    ? ({ place: "PASSAGE", passage: passageOf(await firstVersion(cast.documentId), on) } as const)
    : ({ place: "DOCUMENT" } as const);
  return createThread(
    await by.actor(),
    cast.documentId,
    { on: place, visibility, comment: words(text), labelIds: [] },
    {},
  );
}
const foundIn = ({ texts }: SearchAnswer, at = 0) =>
  (texts[at]?.hits ?? []).map(({ snippet: { text, marks } }) => marks.map(({ start, end }) => text.slice(start, end)));
const ids = ({ notes }: SearchAnswer) => notes.hits.map(({ threadId }) => threadId);

describe("the text", () => {
  it("is found by phrase, word, beginning and with a slip, and the place is exact", async () => {
    const { id, text } = await firstVersion(cast.documentId);
    for (const [typed, mark] of [
      ["respect for sovereignty", "respect for sovereignty"],
      ["SOVEREIGNTY", "sovereignty"],
      ["soverei", "soverei"],
      ["soverignty", "sovereignty"],
      ["principle ", "principles"],
    ] as const) {
      const answer = await search(cast.observer, typed, id);
      expect(answer.texts[0]!.versionId).toBe(id);
      expect(foundIn(answer).flat(), typed).toContain(mark);
      const slices = answer.texts[0]!.hits.map(({ start, end }) => text.slice(start, end));
      expect(slices, typed).toEqual(foundIn(answer).map(([first]) => first));
    }
  });

  it("puts the phrase before its words apart", async () => {
    const [first] = foundIn(await search(cast.observer, "open cooperation"));
    expect(first).toEqual(["open cooperation"]);
  });

  it("is found in other editions, in Chinese by one letter or more", async () => {
    for (const typed of ["治", "治理", "人工智能", "ＡＩ"]) {
      const { texts } = await search(cast.observer, typed);
      const chinese = texts.at(-1)!;
      expect(texts.length, typed).toBeGreaterThan(1);
      const { text } = await database().prisma.version.findUniqueOrThrow({ where: { id: chinese.versionId } });
      for (const { start, end } of chinese.hits)
        expect(text.slice(start, end).normalize("NFKC")).toBe(typed.normalize("NFKC"));
    }
  });

  it("takes no sign for more than it is", async () => {
    for (const typed of [
      "%",
      "_",
      "s_fety",
      "s%y",
      "\\",
      '\'; DROP TABLE "Thread"; --',
      "a & b | !c:*",
      "(",
      "\u0000",
    ]) {
      const answer = await search(cast.observer, typed);
      for (const marks of foundIn(answer)) expect(marks.join(" ").toLowerCase()).not.toContain("safety");
    }
    const params = { documentId: cast.documentId };
    for (const query of [
      { q: "x".repeat(201) },
      { q: "x", version: "1" },
      { q: "x", version: crypto.randomUUID() },
      {},
    ])
      expect((await call(GET, { as: cast.observer, params, query: query as Record<string, string> })).status).toBe(400);
  });
});

describe("a note", () => {
  it("is found by its words, its quote and its replies, the phrase first, then the newest", async () => {
    const apart = await leave("A ladder and also a purple one");
    const older = await leave("The purple ladder");
    const newer = await leave("purple ladder again");
    const quoted = await leave("Which?", { on: "respect for sovereignty" });
    await writeComment(await cast.owner.actor(), quoted.id, words("The PÜRPLE ladder, of course"), {});
    expect(ids(await search(cast.observer, "purple ladder"))).toEqual([quoted.id, newer.id, older.id, apart.id]);
    expect(ids(await search(cast.observer, "purpel lader"))).toHaveLength(4);
    const { hits } = (await search(cast.observer, "respect for sovereignty")).notes;
    expect(hits).toMatchObject([{ threadId: quoted.id, in: "quote", quote: "respect for sovereignty" }]);
    const [reply] = (await search(cast.observer, "of course")).notes.hits;
    expect(reply).toMatchObject({ in: "comment", author: { id: cast.owner.personId } });
  });

  it("is found in Chinese and Arabic", async () => {
    const chinese = await leave("第一条讲的是治理🙂观");
    const arabic = await leave("حَوْكَمَة الذكاء الاصطناعي");
    expect(ids(await search(cast.observer, "治理"))).toEqual([chinese.id]);
    expect(ids(await search(cast.observer, "حوكمة"))).toEqual([arabic.id]);
  });

  it("is found by what it says now", async () => {
    const note = await leave("walrus");
    const author = await cast.reviewer.actor();
    const commentId = note.comments[0]!.id;
    await editComment(author, commentId, 1, words("narwhal"), {});
    expect([ids(await search(cast.owner, "walrus")), ids(await search(cast.owner, "narwhal"))]).toEqual([
      [],
      [note.id],
    ]);
    await deleteComment(author, commentId, {});
    expect(ids(await search(cast.owner, "narwhal"))).toEqual([]);
    await restoreComment(author, commentId, {});
    expect(ids(await search(cast.owner, "narwhal"))).toEqual([note.id]);
    await deleteThread(author, note.id, {});
    expect(ids(await search(cast.reviewer, "narwhal"))).toEqual([]);
  });

  it("that is private changes no answer of anybody else", async () => {
    for (const text of ["a walrus", "two walruses", "a walrus again", "wallrus", "walrus, walrus", "the walrus"])
      await leave(text);
    const before = await Promise.all(["walrus", "walr", "wallrus", "narwhal"].map((q) => search(cast.owner, q)));
    const secret = await leave("walrus narwhal wallrus", { visibility: "ONLY_ME" });
    for (let more = 0; more < 25; more++) await leave("walrus narwhal", { visibility: "ONLY_ME" });
    const after = await Promise.all(["walrus", "walr", "wallrus", "narwhal"].map((q) => search(cast.owner, q)));
    expect(after).toEqual(before);
    expect(ids(await search(cast.reviewer, "walrus narwhal wallrus"))[0]).toBe(secret.id);
    await editThread(await cast.reviewer.actor(), secret.id, 1, { visibility: "TEAM" }, {});
    expect(ids(await search(cast.owner, "narwhal"))).toEqual([secret.id]);
  });

  it("that was written before there was a search is found, too", async () => {
    const note = await leave("A pangolin");
    await database().prisma.threadTerms.delete({ where: { threadId: note.id } });
    await database().prisma.blockTerms.deleteMany({});
    expect(ids(await search(cast.owner, "pangolin"))).toEqual([note.id]);
  });
});
