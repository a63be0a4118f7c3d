import { describe, expect, it } from "vitest";
import type { PlacedNote } from "@/components/annotations/place-notes";
import { makeThread, uuid } from "@/components/annotations/thread-samples.test-data";
import type { ThreadDto } from "@/lib/schemas/thread";
import { groupByBlock } from "./group-by-block";

const version = {
  blocks: [0, 10, 20].map((start) => ({ kind: "paragraph" as const, level: null, start, end: start + 9, marks: [] })),
  clauses: [],
};

function note(start: number | null, heats: readonly number[] = [], resolved: ThreadDto["resolved"] = null): PlacedNote {
  const ratings = heats.map((value, at) => ({ person: { id: uuid(at), name: "Reviewer" }, value, at: "" }));
  const annotation = { ratings } as unknown as ThreadDto["annotation"];
  const span = start === null ? null : { start, end: start + 1 };
  return { thread: makeThread({ annotation, resolved }), span } as PlacedNote;
}

const resolved = { at: "2026-01-01T00:00:00Z", by: { id: uuid(2), name: "Reviewer" } };

describe("groupByBlock", () => {
  it("says how many notes begin where, how important, and how many are open", () => {
    const groups = groupByBlock(version, [
      note(0),
      note(12, [70]),
      note(13, [10]),
      note(14, [], resolved),
      note(21, [90]),
      note(null),
    ]);
    expect([...groups].map(([start, { words }]) => [start, words])).toEqual([
      [0, "1 note on paragraph 1"],
      [10, "3 notes on paragraph 2, up to Major, 2 open"],
      [20, "1 note on paragraph 3, Pivotal"],
    ]);
  });
});
