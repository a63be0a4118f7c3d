import { beforeAll, expect, it } from "vitest";
import type { ThreadDto } from "@/lib/schemas/thread";
import { type Cast, makeCast } from "@/test/actors";
import { createThread } from "./create-thread";
import { database } from "./database";
import { listThreads } from "./list-threads";

let cast: Cast;
beforeAll(async () => void (cast = await makeCast()));

it("gives the first so many in the order of their places, with everything of each", async () => {
  const actor = await cast.reviewer.actor();
  const { documentId } = cast;
  const edition = { documentId, ordinal: 1 };
  const version = await database().prisma.version.findFirstOrThrow({ where: { edition } });
  const clauses = await database().prisma.clauseInVersion.findMany({ where: { versionId: version.id } });
  const comment = {
    type: "doc" as const,
    content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "Why?" }] }],
  };
  const shared = { visibility: "TEAM" as const, labelIds: [], comment };
  const passageAt = (start: number, end: number) => {
    const exact = version.text.slice(start, end);
    return { place: "PASSAGE" as const, passage: { versionId: version.id, exact, prefix: "", suffix: "", start, end } };
  };
  // Against the order of the text, so that the order of writing does not do by chance.
  const places = [
    passageAt(400, 420),
    { place: "CLAUSE" as const, clauseId: clauses.find(({ ordinal }) => ordinal === 3)!.clauseId },
    passageAt(50, 60),
    passageAt(50, 80),
    { place: "DOCUMENT" as const },
  ];
  for (const on of places) await createThread(actor, documentId, { ...shared, on }, {});

  const list = async (options?: { most: number; nearTo?: number }) => {
    const { json } = await listThreads(actor, version.id, options);
    return (JSON.parse(json) as { threads: ThreadDto[] }).threads;
  };
  const all = await list();
  expect(all.map(({ place, annotation }) => annotation?.quote.exact ?? place)).toEqual([
    "DOCUMENT",
    version.text.slice(50, 80),
    version.text.slice(50, 60),
    version.text.slice(400, 420),
    "CLAUSE",
  ]);
  for (const most of [0, 1, 3, 5, 9]) expect(await list({ most })).toEqual(all.slice(0, most));
  // Those nearest to a place, still in the order of the text.
  expect(await list({ most: 2, nearTo: 200 })).toEqual(all.slice(1, 3));
  expect(await list({ most: 1, nearTo: 405 })).toEqual([all[3]]);
});
