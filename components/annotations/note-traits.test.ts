import { describe, expect, it } from "vitest";
import { importanceOf, toldByOthers } from "./note-traits";
import { makeComment, makeThread, uuid } from "./thread-samples.test-data";

const me = { id: uuid(1), name: "Me" };
const other = { id: uuid(2), name: "Other" };
const at = (minute: number) => `2026-01-01T00:${String(minute).padStart(2, "0")}:00Z`;
const said = (author: typeof me, minute: number, change = {}) =>
  makeComment({ author, createdAt: at(minute), ...change });

describe("toldByOthers", () => {
  it.each([
    ["its beginning", makeThread({ author: other, createdAt: at(3) }), 3],
    ["not one's own", makeThread({ author: me, createdAt: at(3), comments: [said(me, 4)] }), null],
    ["a reply", makeThread({ author: me, createdAt: at(3), comments: [said(other, 5), said(me, 6)] }), 5],
    [
      "not words that were taken back",
      makeThread({ author: other, createdAt: at(3), comments: [said(other, 7, { isDeleted: true, body: null })] }),
      3,
    ],
    [
      "not a change of words",
      makeThread({ author: other, createdAt: at(3), comments: [said(other, 3, { editedAt: at(9) })] }),
      3,
    ],
    ["not a resolution", makeThread({ author: other, createdAt: at(3), resolved: { at: at(8), by: other } }), 3],
    [
      "the sharing of a private note",
      makeThread({ author: other, createdAt: at(3), sharedAt: at(9), comments: [said(other, 4)] }),
      9,
    ],
  ])("is the time of %s", (_, thread, minute) =>
    expect(toldByOthers(thread, me.id)).toBe(minute === null ? 0 : Date.parse(at(minute))),
  );
});

it.each([
  [null, "unrated"],
  [0, "marginal"],
  [19.5, "marginal"],
  [20, "minor"],
  [100, "pivotal"],
])("the importance of %s is %s", (heat, name) => expect(importanceOf(heat)).toBe(name));
