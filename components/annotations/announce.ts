import type { LiveEvent } from "@/lib/schemas/live-event";
import type { ThreadDto } from "@/lib/schemas/thread";
import { type OpenText, nameClause } from "./place-notes";
import type { ThreadsState } from "./threads-state";

/** Somebody else's words. */
export type Arrival = { kind: "note" | "reply"; by: string; where: string };

export function arrivalOf(event: LiveEvent, state: ThreadsState, version: OpenText, meId: string): Arrival | null {
  if (event.type !== "thread") return null;
  const { thread } = event;
  const before = state.told.get(thread.id)?.thread ?? null;
  const where = nameOf(thread, version);
  if (!before) return thread.author.id === meId ? null : { kind: "note", by: thread.author.name, where };
  const known = new Set(before.comments.map(({ id }) => id));
  const reply = thread.comments.findLast(({ id, author }) => !known.has(id) && author.id !== meId);
  return reply ? { kind: "reply", by: reply.author.name, where } : null;
}

/** What a screen reader hears of all that came at a time: one sentence. */
export function sayArrivals(arrivals: readonly Arrival[]): string {
  const [first] = arrivals;
  if (!first) return "";
  if (arrivals.length === 1) {
    return first.kind === "note" ? `New note by ${first.by}${first.where}.` : `${first.by} replied${first.where}.`;
  }
  const count = (kind: Arrival["kind"]) => arrivals.filter((each) => each.kind === kind).length;
  const [notes, replies] = [count("note"), count("reply")];
  const what = [
    notes > 0 && (notes === 1 ? "1 new note" : `${notes} new notes`),
    replies > 0 && (replies === 1 ? "1 reply" : `${replies} replies`),
  ].filter(Boolean);
  const people = [...new Set(arrivals.map(({ by }) => by))];
  const others = people.length - 2;
  const who =
    others > 0
      ? `${people[0]}, ${people[1]} and ${others === 1 ? "1 other" : `${others} others`}`
      : people.join(" and ");
  const places = new Set(arrivals.map(({ where }) => where));
  return `${what.join(" and ")} by ${who}${places.size === 1 ? first.where : ""}.`;
}

function nameOf({ clauseId }: ThreadDto, { clauses }: OpenText): string {
  const clause = clauses.find(({ id }) => id === clauseId);
  return clause ? ` on ${nameClause(clause)}` : "";
}
