import type { LiveEvent } from "@/lib/schemas/live-event";
import type { ThreadDto } from "@/lib/schemas/thread";
import { type OpenText, nameClause } from "./place-notes";
import type { ThreadsState } from "./threads-state";

/** What a screen reader hears when somebody else's words arrive; null for everything else. */
export function announceEvent(event: LiveEvent, state: ThreadsState, version: OpenText, meId: string): string | null {
  if (event.type !== "thread") return null;
  const { thread } = event;
  const before = state.told.get(thread.id)?.thread ?? null;
  const where = nameOf(thread, version);
  if (!before) return thread.author.id === meId ? null : `New note by ${thread.author.name}${where}.`;
  const known = new Set(before.comments.map(({ id }) => id));
  const reply = thread.comments.findLast(({ id, author }) => !known.has(id) && author.id !== meId);
  return reply ? `${reply.author.name} replied${where}.` : null;
}

function nameOf({ clauseId }: ThreadDto, { clauses }: OpenText): string {
  const clause = clauses.find(({ id }) => id === clauseId);
  return clause ? ` on ${nameClause(clause)}` : "";
}
