import { type Actor, WRITERS, personIdOf, teamsOf } from "./actor";
import { type Condition, all, any, is, isIn } from "./condition";
import { uncovered, type WordsRow } from "./covered";
import type { MembershipRow } from "./team-policy";

export type ThreadRow = WordsRow & {
  teamId: string;
  /** The document is archived: everything in it is only read. */
  isArchived: boolean;
  visibility: "ONLY_ME" | "TEAM";
  isDeleted: boolean;
  /** Somebody else than the author has commented (deleted comments count: a reply stood there). */
  hasOtherVoices: boolean;
};

function inReach(actor: Actor): Condition<ThreadRow> {
  return all(
    isIn("teamId", teamsOf(actor)),
    any(is("visibility", "TEAM"), is("authorId", personIdOf(actor))),
    uncovered(actor),
  );
}

function ownWritable(actor: Actor): Condition<ThreadRow> {
  return all(isIn("teamId", teamsOf(actor, WRITERS)), is("isArchived", false), is("authorId", personIdOf(actor)));
}

/** A private note is its author's alone, whatever role others hold. */
export function readableThreads(actor: Actor): Condition<ThreadRow> {
  return all(inReach(actor), is("isDeleted", false));
}

/** Reply, resolve and reopen, label, assign, rate the passage, say where it belongs in a new version. */
export function writableThreads(actor: Actor): Condition<ThreadRow> {
  return all(readableThreads(actor), isIn("teamId", teamsOf(actor, WRITERS)), is("isArchived", false));
}

/** Delete it, or make it private: only while nobody else's words would go with it. */
export function withdrawableThreads(actor: Actor): Condition<ThreadRow> {
  return all(ownWritable(actor), is("isDeleted", false), is("hasOtherVoices", false));
}

/** Undo a deletion. */
export function restorableThreads(actor: Actor): Condition<ThreadRow> {
  return all(ownWritable(actor), is("isDeleted", true));
}

/** To whom it may be assigned: whoever may read and write it. */
export function assignableMembers(
  thread: Pick<ThreadRow, "teamId" | "visibility" | "authorId">,
): Condition<MembershipRow> {
  return all(
    is("teamId", thread.teamId),
    isIn("role", WRITERS),
    is("hasLeft", false),
    thread.visibility === "TEAM" ? all() : is("personId", thread.authorId),
  );
}
