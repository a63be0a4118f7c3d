import { describe, expect, it } from "vitest";
import type { Inbox } from "@/lib/schemas/inbox";
import { append, edit, type InboxList, renew, settle, shownOf } from "./inbox-list";
import { makeNotification, uuid } from "./inbox.test-data";

const at = (minute: number) =>
  makeNotification({ id: uuid(minute), createdAt: new Date(minute * 60_000).toISOString() });
const page = (minutes: number[], next: string | null = null): Inbox => ({
  notifications: minutes.map(at),
  next,
  unread: { count: 0, threadIds: [] },
});
const listOf = (minutes: number[], next: string | null = null): InboxList => ({
  ...page(minutes, next),
  edits: new Map(),
});
const ids = (list: InboxList) => shownOf(list).map(({ id }) => Number(id.slice(-3)));

describe("a list of pages", () => {
  it("takes a new first page, without what is gone from it, and keeps what is older", () => {
    const list = append(listOf([9, 8, 7], "after 7"), page([6, 5], "after 5"));
    expect(ids(list)).toEqual([9, 8, 7, 6, 5]);
    const renewed = renew(list, page([10, 9, 7], "after 7"));
    expect([ids(renewed), renewed.next]).toEqual([[10, 9, 7, 6, 5], "after 5"]);
    expect(renew(listOf([9, 8], "after 8"), page([10, 9], "after 9"))).toMatchObject({ next: "after 8" });
  });

  it("is the first page where that is all", () => {
    expect(ids(renew(listOf([9, 8, 7], "after 7"), page([9])))).toEqual([9]);
  });

  it("takes each once, whichever page has it", () => {
    expect(ids(append(listOf([9, 8]), page([8, 7])))).toEqual([9, 8, 7]);
  });
});

describe("what one does with a line", () => {
  const done = { isDone: true };

  it("shows at once, and goes back where it was refused", () => {
    const list = edit(listOf([9, 8]), uuid(9), done);
    expect(ids(list)).toEqual([8]);
    expect(ids(settle(list, uuid(9), done, false))).toEqual([9, 8]);
  });

  it("does not come back by an answer that was on its way", () => {
    const list = settle(edit(listOf([9, 8]), uuid(9), done), uuid(9), done, true);
    expect(ids(renew(list, page([9, 8])))).toEqual([8]);
    const undone = settle(edit(list, uuid(9), { isDone: false }), uuid(9), { isDone: false }, true);
    expect(ids(renew(undone, page([9, 8])))).toEqual([9, 8]);
  });

  it("is read as the server last said, unless one has just said otherwise", () => {
    const read = { isRead: true };
    const list = edit(listOf([9]), uuid(9), read);
    expect(shownOf(list)[0]!.isRead).toBe(true);
    expect(shownOf(settle(list, uuid(9), read, true))[0]!.isRead).toBe(true);
    expect(shownOf(settle(list, uuid(9), read, false))[0]!.isRead).toBe(false);
  });
});
