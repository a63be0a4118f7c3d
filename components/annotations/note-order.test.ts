import { describe, expect, it } from "vitest";
import { orderNotes, readOrder, writeOrder } from "./note-order";
import { makeComment, makeThread, placeSample, uuid } from "./thread-samples.test-data";

const at = (minute: number) => `2026-01-01T00:${String(minute).padStart(2, "0")}:00Z`;
const annotation = (value: number) => ({
  id: uuid(300),
  quote: { exact: "", prefix: "", suffix: "" },
  madeOn: { versionId: uuid(1), start: 0, end: 1 },
  anchors: [],
  ratings: [{ person: { id: uuid(1), name: "" }, value }],
});
const notes = [
  makeThread({ id: uuid(10), createdAt: at(1), annotation: annotation(30) }),
  makeThread({ id: uuid(11), createdAt: at(2), comments: [makeComment({ createdAt: at(9) })] }),
  makeThread({
    id: uuid(12),
    createdAt: at(3),
    annotation: annotation(80),
    resolved: { at: at(8), by: { id: uuid(1), name: "" } },
  }),
  makeThread({
    id: uuid(13),
    createdAt: at(4),
    comments: [makeComment({ createdAt: at(5) }), makeComment({ createdAt: at(30), isDeleted: true, body: null })],
  }),
].map((thread) => placeSample(thread));
const order = (name: Parameters<typeof orderNotes>[1]) => orderNotes(notes, name).map(({ id }) => Number(id.slice(-2)));

describe("orderNotes", () => {
  it("leaves the order of the text as it is", () => expect(orderNotes(notes, "place")).toBe(notes));
  it("puts the latest words or resolution first", () => expect(order("newest")).toEqual([11, 12, 13, 10]));
  it("puts what nobody has rated last", () => expect(order("importance")).toEqual([12, 10, 11, 13]));
  it("counts comments that stand, and keeps the text's order between equals", () =>
    expect(order("discussed")).toEqual([11, 13, 10, 12]));
});

it("is kept in the address", () => {
  expect(readOrder(writeOrder(new URLSearchParams("edition=x"), "newest"))).toBe("newest");
  expect(writeOrder(new URLSearchParams("edition=x&sort=newest"), "place").toString()).toBe("edition=x");
  expect(readOrder(new URLSearchParams("sort=colour"))).toBe("place");
});
