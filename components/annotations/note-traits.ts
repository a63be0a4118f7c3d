// What filters and orders ask of a note, worked out once for each telling of its thread.
import { HEAT_STEPS } from "@/components/reader/text/heat-steps";
import { referencesIn } from "@/lib/schemas/rich-text";
import type { ThreadDto } from "@/lib/schemas/thread";
import { heatOf } from "./place-notes";

export type Traits = {
  /** Everybody who began it or wrote in it, each once. */
  voices: readonly string[];
  mentioned: readonly string[];
  heat: number | null;
  /** The heat's step as addresses name it. */
  importance: Importance;
  /** When it was last begun, shared, written in or resolved: milliseconds since 1970. */
  latest: number;
  /** Comments that stand. */
  size: number;
  /** When each of the voices last said something the others could read: milliseconds since 1970. */
  toldAt: ReadonlyMap<string, number>;
};

export type Importance = "marginal" | "minor" | "notable" | "major" | "pivotal" | "unrated";

const known = new WeakMap<ThreadDto, Traits>();

export function traitsOf(thread: ThreadDto): Traits {
  const traits = known.get(thread) ?? findTraits(thread);
  known.set(thread, traits);
  return traits;
}

function findTraits(thread: ThreadDto): Traits {
  const { author, comments, createdAt, sharedAt, resolved } = thread;
  const standing = comments.filter(({ isDeleted }) => !isDeleted);
  const times = [createdAt, sharedAt, resolved?.at, ...standing.map((each) => each.editedAt ?? each.createdAt)];
  const heat = heatOf(thread);
  return {
    voices: [...new Set([author.id, ...comments.map((each) => each.author.id)])],
    mentioned: [...new Set(comments.flatMap(({ body }) => (body ? referencesIn(body, "mention") : [])))],
    heat,
    importance: importanceOf(heat),
    latest: Math.max(...times.map((time) => (time ? Date.parse(time) : 0))),
    size: standing.length,
    toldAt: findTellings(thread),
  };
}

/** When others last said something in it: began it, or wrote a comment that stands. Labels, ratings, resolutions are no words. */
export function toldByOthers(thread: ThreadDto, meId: string): number {
  let latest = 0;
  for (const [id, at] of traitsOf(thread).toldAt) if (id !== meId) latest = Math.max(latest, at);
  return latest;
}

/** What was written while the note was private was told when it was shared. */
function findTellings({ author, comments, createdAt, sharedAt }: ThreadDto): Map<string, number> {
  const earliest = sharedAt ? Date.parse(sharedAt) : 0;
  const told = new Map([[author.id, Math.max(earliest, Date.parse(createdAt))]]);
  for (const each of comments) {
    if (each.isDeleted) continue;
    told.set(each.author.id, Math.max(told.get(each.author.id) ?? 0, earliest, Date.parse(each.createdAt)));
  }
  return told;
}

export function importanceOf(heat: number | null): Importance {
  if (heat === null) return "unrated";
  const { name } = HEAT_STEPS.findLast(({ least }) => heat >= least) ?? HEAT_STEPS[0]!;
  return name.toLowerCase() as Importance;
}
