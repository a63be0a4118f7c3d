import { type Actor, WRITERS, personIdOf, teamsOf } from "./actor";
import { type Condition, all, is, isIn } from "./condition";

/** A comment is read with its thread; what may be done to it depends on whose it is. */
export type CommentRow = { teamId: string; isArchived: boolean; authorId: string; isDeleted: boolean };

function own(actor: Actor): Condition<CommentRow> {
  return all(isIn("teamId", teamsOf(actor, WRITERS)), is("isArchived", false), is("authorId", personIdOf(actor)));
}

export function editableComments(actor: Actor): Condition<CommentRow> {
  return all(own(actor), is("isDeleted", false));
}

export function restorableComments(actor: Actor): Condition<CommentRow> {
  return all(own(actor), is("isDeleted", true));
}
