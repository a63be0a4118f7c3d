// Which notes are shown. Kept in the address, so that a filtered view can be shared and survives a reload.
import { type Traits, traitsOf } from "./note-traits";
import type { PlacedNote } from "./place-notes";

/** Claims that must all hold. */
export const SCOPES = ["unread", "open", "mine", "me", "assigned", "orphaned"] as const;
export type Scope = (typeof SCOPES)[number];

/** Questions of which one of the chosen answers must hold; none chosen: any. */
export const FACETS = ["label", "person", "assignee", "group", "importance", "clause"] as const;
export type Facet = (typeof FACETS)[number];

export type NoteFilter = { scopes: readonly Scope[] } & Readonly<Record<Facet, readonly string[]>>;

export const NO_FILTER: NoteFilter = {
  scopes: [],
  label: [],
  person: [],
  assignee: [],
  group: [],
  importance: [],
  clause: [],
};

export type FilterContext = {
  meId: string;
  groupOf: ReadonlyMap<string, string | null>;
  /** Ids of the notes with words one has not read. */
  unread: ReadonlySet<string>;
};

/** One choice of a filter, as `hiddenBy` names it. */
export type Choice = Scope | Facet;

export type Narrowed = {
  shown: PlacedNote[];
  counts: {
    /** Without any scope, the other choices kept. */
    all: number;
    /** With this scope too. */
    scopes: Readonly<Record<Scope, number>>;
    /** What each answer would show beside those already chosen for the same question; 0 for one that some note has. */
    facets: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
    /** How many notes this choice alone keeps from being shown. */
    hiddenBy: ReadonlyMap<Choice, number>;
  };
};

export function readFilter(params: Pick<URLSearchParams, "getAll">): NoteFilter {
  const scopes = params.getAll("notes");
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, params.getAll(facet)]));
  return { ...NO_FILTER, ...facets, scopes: SCOPES.filter((scope) => scopes.includes(scope)) };
}

/** The same address with this filter in it, and nothing in it for what is not filtered. */
export function writeFilter(params: URLSearchParams, filter: NoteFilter): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const name of ["notes", ...FACETS] as const) {
    next.delete(name);
    for (const value of name === "notes" ? filter.scopes : filter[name]) next.append(name, value);
  }
  return next;
}

export function isFiltered(filter: NoteFilter): boolean {
  return filter.scopes.length > 0 || FACETS.some((facet) => filter[facet].length > 0);
}

/** The list with the value in it, or without it if it was. */
export function toggle<Value>(list: readonly Value[], value: Value): Value[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}

/** What to show and every count beside a choice, in one pass however many choices there are. */
export function narrowNotes(notes: readonly PlacedNote[], filter: NoteFilter, context: FilterContext): Narrowed {
  const shown: PlacedNote[] = [];
  const scopes = Object.fromEntries(SCOPES.map((scope) => [scope, 0])) as Record<Scope, number>;
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<
    Facet,
    Map<string, number>
  >;
  const hiddenBy = new Map<Choice, number>();
  const wanted = Object.fromEntries(FACETS.map((facet) => [facet, new Set(filter[facet])])) as Record<
    Facet,
    Set<string>
  >;
  let all = 0;
  for (const note of notes) {
    const traits = traitsOf(note.thread);
    const failed: Choice[] = filter.scopes.filter((scope) => !isInScope(note, traits, scope, context));
    const failedScopes = failed.length;
    const answers = FACETS.map((facet) => answersOf(note, traits, facet, context));
    for (const [at, facet] of FACETS.entries()) {
      const isWanted = wanted[facet].size === 0 || answers[at]!.some((answer) => wanted[facet].has(answer));
      if (!isWanted) failed.push(facet);
    }
    if (failed.length === 0) {
      shown.push(note);
      for (const scope of SCOPES) if (isInScope(note, traits, scope, context)) scopes[scope]++;
    }
    if (failed.length === failedScopes) all++;
    const only = failed.length === 1 ? failed[0]! : null;
    if (only) add(hiddenBy, only, 1);
    for (const [at, facet] of FACETS.entries()) {
      const counts = failed.length === 0 || only === facet;
      for (const answer of answers[at]!) add(facets[facet], answer, counts ? 1 : 0);
    }
  }
  return { shown, counts: { all, scopes, facets, hiddenBy } };
}

function add<Key>(counts: Map<Key, number>, key: Key, count: number) {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function answersOf(
  { thread, clause }: PlacedNote,
  traits: Traits,
  facet: Facet,
  { groupOf }: FilterContext,
): readonly string[] {
  switch (facet) {
    case "label":
      return thread.labelIds;
    case "person":
      return traits.voices;
    case "assignee":
      return thread.assignee ? [thread.assignee.id] : [];
    case "group":
      return [...new Set(traits.voices.flatMap((id) => groupOf.get(id) ?? []))];
    case "importance":
      return [traits.importance];
    case "clause":
      return clause ? [clause.slug] : [];
  }
}

function isInScope(
  { id, thread, drift }: PlacedNote,
  traits: Traits,
  scope: Scope,
  { meId, unread }: FilterContext,
): boolean {
  switch (scope) {
    case "unread":
      return unread.has(id);
    case "open":
      return thread.resolved === null;
    case "mine":
      return traits.voices.includes(meId);
    case "me":
      return traits.mentioned.includes(meId);
    case "assigned":
      return thread.assignee?.id === meId;
    case "orphaned":
      return drift === "orphaned";
  }
}
