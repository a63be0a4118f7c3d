// What somebody is told of is asked of what it is about, whenever it is shown or counted: what one may not read (any more,
// or until a reveal) was never told.
import { type Actor, personIdOf } from "./actor";
import { all, any, type Condition, is, type Within, within } from "./condition";
import { uncovered, type WordsRow } from "./covered";
import { readableSessions, type SessionRow } from "./session-policy";
import { readableThreads, type ThreadRow } from "./thread-policy";

export type NotificationRow = {
  personId: string;
  /** COMMENT: of a thread too. */
  about: "COMMENT" | "THREAD" | "SESSION";
  /** It is still so: the comment stands, the mention is in it, one is still the assignee, the round is not void. */
  isStanding: boolean;
} & Within<"thread", ThreadRow> &
  Within<"comment", WordsRow> &
  Within<"session", SessionRow>;

/** One's own, of what one may read now. */
export function readableNotifications(actor: Actor): Condition<NotificationRow> {
  const of = (about: NotificationRow["about"]) => is<NotificationRow>("about", about);
  const thread: Condition<NotificationRow> = within("thread", readableThreads(actor));
  return all(
    is("personId", personIdOf(actor)),
    is("isStanding", true),
    any(
      all(of("COMMENT"), thread, within("comment", uncovered(actor))),
      all(of("THREAD"), thread),
      all(of("SESSION"), within("session", readableSessions(actor))),
    ),
  );
}
