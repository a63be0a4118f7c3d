// Which notes are shown. Kept in the address, so that a filtered view can be shared and survives a reload.
import { referencesIn } from "@/lib/schemas/rich-text";
import type { ThreadDto } from "@/lib/schemas/thread";
import type { PlacedNote } from "./place-notes";

export const SCOPES = ["all", "open", "mine", "me", "orphaned"] as const;
export type Scope = (typeof SCOPES)[number];

export type NoteFilter = { scope: Scope; labelId: string | null; personId: string | null; clause: string | null };

export const NO_FILTER: NoteFilter = { scope: "all", labelId: null, personId: null, clause: null };

const PARAMETERS = { labelId: "label", personId: "person", clause: "clause" } as const;

export function readFilter(params: Pick<URLSearchParams, "get">): NoteFilter {
  const scope = SCOPES.find((each) => each === params.get("notes")) ?? "all";
  return { scope, labelId: params.get("label"), personId: params.get("person"), clause: params.get("clause") };
}

/** The same address with this filter in it, and nothing in it for what is not filtered. */
export function writeFilter(params: URLSearchParams, filter: NoteFilter): URLSearchParams {
  const next = new URLSearchParams(params);
  if (filter.scope === "all") next.delete("notes");
  else next.set("notes", filter.scope);
  for (const [field, name] of Object.entries(PARAMETERS) as [keyof typeof PARAMETERS, string][]) {
    const value = filter[field];
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next;
}

export function filterNotes(notes: readonly PlacedNote[], filter: NoteFilter, meId: string): PlacedNote[] {
  return notes.filter((note) => isInScope(note, filter.scope, meId) && matches(note, filter));
}

/** How many notes each scope would show, the other filters kept. */
export function countScopes(notes: readonly PlacedNote[], filter: NoteFilter, meId: string): Record<Scope, number> {
  const matching = notes.filter((note) => matches(note, filter));
  const count = (scope: Scope) => matching.filter((note) => isInScope(note, scope, meId)).length;
  return Object.fromEntries(SCOPES.map((scope) => [scope, count(scope)])) as Record<Scope, number>;
}

function matches({ thread, clause }: PlacedNote, filter: NoteFilter): boolean {
  if (filter.labelId && !thread.labelIds.includes(filter.labelId)) return false;
  if (filter.personId && !voicesOf(thread).has(filter.personId)) return false;
  return !filter.clause || clause?.slug === filter.clause;
}

function isInScope({ thread, drift }: PlacedNote, scope: Scope, meId: string): boolean {
  switch (scope) {
    case "all":
      return true;
    case "open":
      return thread.resolved === null;
    case "mine":
      return voicesOf(thread).has(meId);
    case "me":
      return thread.comments.some(({ body }) => body && referencesIn(body, "mention").includes(meId));
    case "orphaned":
      return drift === "orphaned";
  }
}

/** Everybody who began it or wrote in it. */
export function voicesOf(thread: ThreadDto): Set<string> {
  return new Set([thread.author.id, ...thread.comments.map(({ author }) => author.id)]);
}
