import type { NewNote } from "./notes-context";

/** Where the draft of a new note is kept; parseNewNotePlace() reads it back after a reload. */
export function newNotePlace(versionId: string, on: NewNote["on"]): string {
  if (on.place === "PASSAGE") return `new:${versionId}:${on.start}-${on.end}`;
  return `new:${versionId}:${on.place === "CLAUSE" ? on.clauseId : "document"}`;
}

export function parseNewNotePlace(place: string): NewNote["on"] {
  const rest = place.split(":").at(-1)!;
  const span = /^(\d+)-(\d+)$/.exec(rest);
  if (span) return { place: "PASSAGE", start: Number(span[1]), end: Number(span[2]) };
  return rest === "document" ? { place: "DOCUMENT" } : { place: "CLAUSE", clauseId: rest };
}
