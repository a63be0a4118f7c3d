// In which order the notes are listed. By place they stand beside the text; in any other order they are a plain list.
import { traitsOf } from "./note-traits";
import type { PlacedNote } from "./place-notes";

export const ORDERS = ["place", "newest", "importance", "discussed"] as const;
export type NoteOrder = (typeof ORDERS)[number];

export function readOrder(params: Pick<URLSearchParams, "get">): NoteOrder {
  return ORDERS.find((order) => order === params.get("sort")) ?? "place";
}

/** The same address with this order in it; nothing for the usual one. */
export function writeOrder(params: URLSearchParams, order: NoteOrder): URLSearchParams {
  const next = new URLSearchParams(params);
  if (order === "place") next.delete("sort");
  else next.set("sort", order);
  return next;
}

/** @param notes in the order of the text, which also decides between equals. */
export function orderNotes(notes: readonly PlacedNote[], order: NoteOrder): readonly PlacedNote[] {
  if (order === "place") return notes;
  const rank = RANKS[order];
  const ranked = notes.map((note) => ({ note, rank: rank(note) }));
  return ranked.sort((a, b) => b.rank - a.rank).map(({ note }) => note);
}

const RANKS: Record<Exclude<NoteOrder, "place">, (note: PlacedNote) => number> = {
  newest: ({ thread }) => traitsOf(thread).latest,
  importance: ({ thread }) => traitsOf(thread).heat ?? -1,
  discussed: ({ thread }) => traitsOf(thread).size,
};
