import { type OpenText, type PlacedNote, nameClause } from "./place-notes";

export type NoteGroup = { key: string; name: string; notes: readonly PlacedNote[] };

/** Notes by clause, in the order of the text; those on the document first, those without a place last. */
export function groupNotes(notes: readonly PlacedNote[], { clauses }: Pick<OpenText, "clauses">): NoteGroup[] {
  const groups = new Map<string, PlacedNote[]>();
  for (const note of notes) {
    const key = note.clause?.id ?? (note.drift === "orphaned" ? LOST : WHOLE);
    const group = groups.get(key);
    if (group) group.push(note);
    else groups.set(key, [note]);
  }
  const named = [
    { key: WHOLE, name: "The document" },
    ...clauses.map((clause) => ({
      key: clause.id,
      name: clause.number && clause.title ? `${nameClause(clause)} ${clause.title}` : nameClause(clause),
    })),
    { key: LOST, name: "Not found in this version" },
  ];
  return named.flatMap(({ key, name }) => {
    const found = groups.get(key);
    return found ? [{ key, name, notes: found }] : [];
  });
}

const WHOLE = "document";
const LOST = "orphaned";
