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
};

export type Importance = "marginal" | "minor" | "notable" | "major" | "pivotal" | "unrated";

const known = new WeakMap<ThreadDto, Traits>();

export function traitsOf(thread: ThreadDto): Traits {
  const traits = known.get(thread) ?? findTraits(thread);
  known.set(thread, traits);
  return traits;
}

function findTraits(thread: ThreadDto): Traits {
  const { author, comments, createdAt, resolved } = thread;
  const standing = comments.filter(({ isDeleted }) => !isDeleted);
  const times = [createdAt, resolved?.at, ...standing.map((each) => each.editedAt ?? each.createdAt)];
  const heat = heatOf(thread);
  return {
    voices: [...new Set([author.id, ...comments.map((each) => each.author.id)])],
    mentioned: [...new Set(comments.flatMap(({ body }) => (body ? referencesIn(body, "mention") : [])))],
    heat,
    importance: importanceOf(heat),
    latest: Math.max(...times.map((time) => (time ? Date.parse(time) : 0))),
    size: standing.length,
  };
}

export function importanceOf(heat: number | null): Importance {
  if (heat === null) return "unrated";
  const { name } = HEAT_STEPS.findLast(({ least }) => heat >= least) ?? HEAT_STEPS[0]!;
  return name.toLowerCase() as Importance;
}
