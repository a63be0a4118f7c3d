// What the choices of a filter are called.
import { HEAT_STEPS } from "@/components/reader/text/heat-steps";
import type { DocumentView } from "@/lib/schemas/document";
import type { Choice, Facet, NoteFilter, Scope } from "./note-filter";
import { importanceOf } from "./note-traits";
import { nameClause, type OpenText } from "./place-notes";

export const SCOPE_NAMES: Record<Scope, string> = {
  unread: "Unread",
  open: "Open",
  mine: "Mine",
  me: "@me",
  assigned: "Assigned to me",
  orphaned: "Not found",
};
export const FACET_NAMES: Record<Facet, string> = {
  label: "Label",
  person: "Person",
  assignee: "Assigned to",
  group: "Group",
  importance: "Importance",
  clause: "Clause",
};

export type Answer = { value: string; name: string };

/** Every answer there could be, in the order they are offered. */
export function answersTo(facet: Facet, document: DocumentView, version: OpenText): Answer[] {
  switch (facet) {
    case "label":
      return document.labels.map(toAnswer);
    case "person":
    case "assignee":
      return document.people.map(toAnswer);
    case "group":
      return document.groups.map(toAnswer);
    case "importance":
      return [
        ...HEAT_STEPS.toReversed().map(({ name, least }) => ({ value: importanceOf(least), name })),
        { value: importanceOf(null), name: "Not rated" },
      ];
    case "clause":
      return version.clauses.map((clause) => ({
        value: clause.slug,
        name: clause.number ? `${nameClause(clause)} ${clause.title ?? ""}`.trim() : nameClause(clause),
      }));
  }
}

const toAnswer = ({ id, name }: { id: string; name: string }): Answer => ({ value: id, name });

/** "Open", "Label: disputed or framing". */
export function nameChoice(choice: Choice, filter: NoteFilter, document: DocumentView, version: OpenText): string {
  if (choice in SCOPE_NAMES) return SCOPE_NAMES[choice as Scope];
  const facet = choice as Facet;
  const names = answersTo(facet, document, version).filter(({ value }) => filter[facet].includes(value));
  return `${FACET_NAMES[facet]}: ${names.map(({ name }) => name).join(" or ") || "something that is not here"}`;
}
