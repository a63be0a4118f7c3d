// In a hidden round one works by oneself: what others have written or thought of the document since the session began is
// covered for those who take part, until the reveal. A note names its author's judgement.
import { type Actor, coveredDocumentsOf, personIdOf } from "./actor";
import { type Condition, all, is, isIn, not } from "./condition";

export type WordsRow = {
  documentId: string;
  authorId: string;
  /** Made since a session began that has a hidden round now. */
  isFresh: boolean;
};

export function uncovered(actor: Actor): Condition<WordsRow> {
  return not(
    all(isIn("documentId", coveredDocumentsOf(actor)), is("isFresh", true), not(is("authorId", personIdOf(actor)))),
  );
}
