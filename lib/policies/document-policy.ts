import { type Actor, STEWARDS, WRITERS, teamsOf } from "./actor";
import { type Condition, all, is, isIn } from "./condition";

export type DocumentRow = { teamId: string; isArchived: boolean };

export function readableDocuments(actor: Actor): Condition<DocumentRow> {
  return isIn("teamId", teamsOf(actor));
}

/** Where the actor may write notes and rate: an archived document is only read. */
export function writableDocuments(actor: Actor): Condition<DocumentRow> {
  return all(isIn("teamId", teamsOf(actor, WRITERS)), is("isArchived", false));
}

export function managedDocuments(actor: Actor): Condition<DocumentRow> {
  return isIn("teamId", teamsOf(actor, STEWARDS));
}

/** Whose editions get new versions from the actor. */
export function publishableDocuments(actor: Actor): Condition<DocumentRow> {
  return all(managedDocuments(actor), is("isArchived", false));
}
