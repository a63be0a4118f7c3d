import { beforeAll, expect, it } from "vitest";
import { type Cast, makeCast } from "@/test/actors";
import { createThread } from "./create-thread";
import { database } from "./database";
import { ratePassage } from "./rate-passage";
import { readNoteHeat } from "./read-note-heat";

let cast: Cast;
beforeAll(async () => void (cast = await makeCast()));

it("is the median of what the actor may read, by the clause in which each passage begins", async () => {
  const { documentId } = cast;
  const version = await database().prisma.version.findFirstOrThrow({ where: { edition: { documentId, ordinal: 1 } } });
  const clauses = await database().prisma.clauseInVersion.findMany({
    where: { versionId: version.id, parentId: null },
    orderBy: { ordinal: "asc" },
  });
  const [owner, reviewer] = [await cast.owner.actor(), await cast.reviewer.actor()];
  const note = async (start: number, importance?: number, visibility: "TEAM" | "ONLY_ME" = "TEAM") => {
    const end = start + 12;
    const passage = {
      versionId: version.id,
      exact: version.text.slice(start, end),
      prefix: "",
      suffix: "",
      start,
      end,
    };
    const on = { place: "PASSAGE" as const, passage };
    return createThread(owner, documentId, { on, visibility, labelIds: [], importance }, {});
  };
  const [first, second] = [clauses[1]!, clauses[2]!];
  const shared = await note(first.start, 20);
  await ratePassage(reviewer, shared.annotation!.id, 60, {});
  await note(first.start + 20, 71);
  await note(first.start + 40);
  await note(first.start + 60, 100, "ONLY_ME");
  await note(second.start, 5);

  const heatOf = async (person: typeof owner) =>
    Object.fromEntries((await readNoteHeat(person, version.id)).map(({ clauseId, ...heat }) => [clauseId, heat]));
  const cool = { median: 5, min: 5, max: 5, notes: 1 };
  expect(await heatOf(reviewer)).toEqual({
    [first.clauseId]: { median: 55.5, min: 40, max: 71, notes: 2 },
    [second.clauseId]: cool,
  });
  expect(await heatOf(owner)).toEqual({
    [first.clauseId]: { median: 71, min: 40, max: 100, notes: 3 },
    [second.clauseId]: cool,
  });
  await expect(readNoteHeat(await cast.stranger.actor(), version.id)).rejects.toMatchObject({ code: "not-found" });
});
