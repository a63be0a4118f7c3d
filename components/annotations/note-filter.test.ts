import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  FACETS,
  NO_FILTER,
  type NoteFilter,
  narrowNotes,
  readFilter,
  SCOPES,
  toggle,
  writeFilter,
} from "./note-filter";
import { makeComment, makeThread, placeSample as place, uuid } from "./thread-samples.test-data";

const me = uuid(1);
const context = {
  meId: me,
  unread: new Set([uuid(12)]),
  groupOf: new Map([
    [me, uuid(80)],
    [uuid(2), uuid(81)],
    [uuid(3), null],
  ]),
};
const mention = {
  type: "doc" as const,
  content: [{ type: "paragraph" as const, content: [{ type: "mention" as const, attrs: { id: me, label: "Me" } }] }],
};
const by = { id: uuid(2), name: "Reviewer 2" };
const rated = (...values: number[]) => ({
  id: uuid(300),
  quote: { exact: "", prefix: "", suffix: "" },
  madeOn: { versionId: uuid(1), start: 0, end: 1 },
  anchors: [],
  ratings: values.map((value, at) => ({ person: { id: uuid(at), name: "" }, value })),
});
const notes = [
  place(
    makeThread({
      id: uuid(10),
      assignee: { id: me, name: "Me" },
      comments: [makeComment({ author: { id: me, name: "Me" } })],
    }),
  ),
  place(makeThread({ id: uuid(11), resolved: { at: "", by }, labelIds: [uuid(70)], annotation: rated(90) })),
  place(
    makeThread({ id: uuid(12), assignee: by, comments: [makeComment({ body: mention })], annotation: rated(10, 70) }),
  ),
  place(makeThread({ id: uuid(13), labelIds: [uuid(70), uuid(71)] }), { drift: "orphaned", span: null }),
];
const narrow = (filter: Partial<NoteFilter>) => narrowNotes(notes, { ...NO_FILTER, ...filter }, context);
const shown = (filter: Partial<NoteFilter>) => narrow(filter).shown.map(({ id }) => Number(id.slice(-2)));

describe("narrowNotes", () => {
  it.each<[Partial<NoteFilter>, number[]]>([
    [{}, [10, 11, 12, 13]],
    [{ scopes: ["open"] }, [10, 12, 13]],
    [{ scopes: ["unread"] }, [12]],
    [{ scopes: ["mine"] }, [10]],
    [{ scopes: ["me"] }, [12]],
    [{ scopes: ["assigned"] }, [10]],
    [{ assignee: [uuid(2), uuid(3)] }, [12]],
    [{ scopes: ["orphaned"] }, [13]],
    [{ scopes: ["open", "orphaned"] }, [13]],
    [{ label: [uuid(70)] }, [11, 13]],
    [{ label: [uuid(71), uuid(70)] }, [11, 13]],
    [{ person: [me] }, [10]],
    [{ group: [uuid(80)] }, [10]],
    [{ importance: ["pivotal", "notable"] }, [11, 12]],
    [{ importance: ["unrated"] }, [10, 13]],
    [{ scopes: ["open"], label: [uuid(70)] }, [13]],
    [{ scopes: ["mine"], label: [uuid(70)] }, []],
  ])("%o shows %o", (filter, expected) => expect(shown(filter)).toEqual(expected));

  it("says which choice alone is in the way", () => {
    const { hiddenBy } = narrow({ scopes: ["mine"], label: [uuid(70)] }).counts;
    expect([...hiddenBy].sort()).toEqual([
      ["label", 1],
      ["mine", 2],
    ]);
  });

  it("counts for each choice what choosing it shows", () => {
    const subset = <Value>(values: readonly Value[]) => fc.subarray([...values], { maxLength: 2 });
    const filters = fc.record({
      scopes: subset(SCOPES),
      label: subset([uuid(70), uuid(71)]),
      person: subset([me, uuid(2)]),
      assignee: subset([me, uuid(2)]),
      group: subset([uuid(80), uuid(81)]),
      importance: subset(["pivotal", "notable", "unrated"]),
      clause: fc.constant<string[]>([]),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        const { counts } = narrow(filter);
        expect(counts.all).toBe(narrow({ ...filter, scopes: [] }).shown.length);
        for (const scope of SCOPES) {
          const scopes = [...new Set([...filter.scopes, scope])];
          expect(counts.scopes[scope]).toBe(narrow({ ...filter, scopes }).shown.length);
        }
        for (const facet of FACETS) {
          for (const [value, count] of counts.facets[facet])
            expect(count, `${facet} ${value}`).toBe(narrow({ ...filter, [facet]: [value] }).shown.length);
        }
      }),
    );
  });
});

describe("the address", () => {
  it("says a filter and reads it back, beside what else is in it", () => {
    const filter: NoteFilter = {
      scopes: ["open", "me", "assigned"],
      label: [uuid(70), uuid(71)],
      person: [],
      assignee: [uuid(2)],
      group: [uuid(80)],
      importance: ["pivotal", "unrated"],
      clause: ["10-safety"],
    };
    const params = writeFilter(new URLSearchParams("edition=x"), filter);
    expect(readFilter(params)).toEqual(filter);
    expect(params.get("edition")).toBe("x");
    expect(writeFilter(params, NO_FILTER).toString()).toBe("edition=x");
  });

  it("takes an unknown scope for none", () =>
    expect(readFilter(new URLSearchParams("notes=nonsense")).scopes).toEqual([]));
});

it("toggles a value of a list", () => {
  expect(toggle(["a"], "b")).toEqual(["a", "b"]);
  expect(toggle(["a", "b"], "a")).toEqual(["b"]);
});
