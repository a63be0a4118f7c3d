import { describe, expect, it } from "vitest";
import { type Arrival, sayArrivals } from "./announce";

const arrival = (kind: Arrival["kind"], by: string, where = " on §1"): Arrival => ({ kind, by, where });

describe("sayArrivals", () => {
  it.each<[string, Arrival[]]>([
    ["", []],
    ["New note by Rita on §1.", [arrival("note", "Rita")]],
    ["Rita replied on §1.", [arrival("reply", "Rita")]],
    ["2 new notes by Rita on §1.", [arrival("note", "Rita"), arrival("note", "Rita")]],
    ["1 new note and 1 reply by Rita and Omar.", [arrival("note", "Rita"), arrival("reply", "Omar", " on §2")]],
    [
      "20 replies by Ann, Ben and 18 others on §1.",
      Array.from({ length: 20 }, (_, at) => arrival("reply", ["Ann", "Ben"][at] ?? `${at}`)),
    ],
  ])("says %s", (words, arrivals) => {
    expect(sayArrivals(arrivals)).toBe(words);
  });
});
