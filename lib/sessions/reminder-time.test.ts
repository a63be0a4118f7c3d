import { expect, test } from "vitest";
import { reminderBefore } from "./reminder-time";

const OPENED = new Date("2026-11-25T09:00:00Z");
const after = (minutes: number) => new Date(OPENED.getTime() + minutes * 60_000);

test.each([
  ["two weeks", 14 * 24 * 60, 13 * 24 * 60],
  ["a minute more than two days", 48 * 60 + 1, 24 * 60 + 1],
  ["two days", 48 * 60, 48 * 60 - 10],
  ["an hour", 60, 50],
  ["twenty minutes", 20, null],
  ["five minutes", 5, null],
])("of a round open for %s", (_, length, expected) => {
  expect(reminderBefore(OPENED, after(length))).toEqual(expected === null ? null : after(expected));
});
