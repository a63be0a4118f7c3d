import { describe, expect, it } from "vitest";
import { NO_FILTER, countScopes, filterNotes, readFilter, writeFilter } from "./note-filter";
import type { PlacedNote } from "./place-notes";
import { makeComment, makeThread, uuid } from "./thread-samples.test-data";

const me = uuid(1);
const place = (thread: PlacedNote["thread"], change: Partial<PlacedNote> = {}): PlacedNote => ({
  thread,
  id: thread.id,
  viewKey: thread.id,
  isSaved: true,
  operations: [],
  span: { start: 0, end: 1 },
  clause: null,
  drift: "none",
  ...change,
});
const mention = {
  type: "doc" as const,
  content: [{ type: "paragraph" as const, content: [{ type: "mention" as const, attrs: { id: me, label: "Me" } }] }],
};
const by = { id: uuid(2), name: "Reviewer 2" };
const notes = [
  place(makeThread({ id: uuid(10), comments: [makeComment({ author: { id: me, name: "Me" } })] })),
  place(makeThread({ id: uuid(11), resolved: { at: "", by }, labelIds: [uuid(70)] })),
  place(makeThread({ id: uuid(12), comments: [makeComment({ body: mention })] })),
  place(makeThread({ id: uuid(13) }), { drift: "orphaned", span: null }),
];
const shown = (filter: Partial<typeof NO_FILTER>) =>
  filterNotes(notes, { ...NO_FILTER, ...filter }, me).map(({ id }) => Number(id.slice(-2)));

describe("filterNotes", () => {
  it.each([
    [{}, [10, 11, 12, 13]],
    [{ scope: "open" as const }, [10, 12, 13]],
    [{ scope: "mine" as const }, [10]],
    [{ scope: "me" as const }, [12]],
    [{ scope: "orphaned" as const }, [13]],
    [{ labelId: uuid(70) }, [11]],
    [{ personId: me }, [10]],
    [{ scope: "open" as const, labelId: uuid(70) }, []],
  ])("%o shows %o", (filter, expected) => expect(shown(filter)).toEqual(expected));

  it("counts what each scope would show under the other filters", () => {
    expect(countScopes(notes, NO_FILTER, me)).toEqual({ all: 4, open: 3, mine: 1, me: 1, orphaned: 1 });
    expect(countScopes(notes, { ...NO_FILTER, labelId: uuid(70) }, me).all).toBe(1);
  });
});

describe("the address", () => {
  it("says a filter and reads it back, beside what else is in it", () => {
    const filter = { scope: "open" as const, labelId: uuid(70), personId: null, clause: "10-safety" };
    const params = writeFilter(new URLSearchParams("edition=x"), filter);
    expect(readFilter(params)).toEqual(filter);
    expect(params.get("edition")).toBe("x");
    expect(writeFilter(params, NO_FILTER).toString()).toBe("edition=x");
  });

  it("takes an unknown scope for all", () =>
    expect(readFilter(new URLSearchParams("notes=nonsense")).scope).toBe("all"));
});
