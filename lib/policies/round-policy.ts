// Which rounds may be looked at beside the standing ratings of a document: revealed ones, by whoever may read their session.
import { type Actor, coveredDocumentsOf, EVERY_PART, sessionsOf } from "./actor";
import { type Condition, all, any, is, isIn, not } from "./condition";
import { readableSessions, type SessionRow } from "./session-policy";

/** A round with what its session is; `id` is the session's. */
export type RoundRow = SessionRow & {
  documentId: string;
  isRevealed: boolean;
  /** Revealed since a session began that has a hidden round of the document now. */
  isFresh: boolean;
  /** Its own session has a hidden round now. */
  isCovering: boolean;
};

/** A rehearsal is its facilitator's alone, and nobody's judgement: it is never set beside what people gave. */
export function comparedRounds(actor: Actor): Condition<RoundRow> {
  return all<RoundRow>(
    is("isRevealed", true),
    is("kind", "REVIEW"),
    readableSessions(actor),
    any(
      not(isIn("documentId", coveredDocumentsOf(actor))),
      is("isFresh", false),
      // What a hidden round answers to are the rounds before it.
      all(is("isCovering", true), isIn("id", sessionsOf(actor, EVERY_PART))),
    ),
  );
}
