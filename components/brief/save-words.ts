import { ApiError, ask } from "@/lib/api-client";
import type { Brief, BriefWords } from "@/lib/schemas/brief";

/** What of a brief somebody writes; "wording:<clause id>" is what they say of a clause. */
export type BriefField = "title" | "marking" | "summary" | `wording:${string}`;

export type Saved =
  | { kind: "saved" }
  /** Somebody else has changed the same words meanwhile. */
  | { kind: "conflict"; theirs: string }
  | { kind: "refused"; message: string };

type Save = { sessionId: string; as: string; field: BriefField; text: string; was: string; basedOn: number };

/** Saves one field. What others changed elsewhere in the brief is no reason to refuse it; the same words are. */
export async function saveWords({ sessionId, as, field, text, was, basedOn }: Save): Promise<Saved> {
  try {
    await ask(`/sessions/${sessionId}/brief`, { method: "PATCH", body: editOf(field, text), basedOn, as });
    return { kind: "saved" };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code !== "stale") return { kind: "refused", message: error.message };
    const current = error.details.current as BriefWords & { version: number };
    const theirs = wordsIn(current, field);
    if (theirs === text.trim()) return { kind: "saved" };
    if (theirs !== was) return { kind: "conflict", theirs };
    return saveWords({ sessionId, as, field, text, was, basedOn: current.version });
  }
}

function editOf(field: BriefField, text: string): Partial<BriefWords> {
  const clauseId = clauseOf(field);
  return clauseId === null ? { [field]: text } : { wording: { [clauseId]: text } };
}

function wordsIn(words: BriefWords, field: BriefField): string {
  const clauseId = clauseOf(field);
  return clauseId === null ? words[field as "title"] : (words.wording[clauseId] ?? "");
}

/** What somebody wrote there; nothing for a summary that is made of the figures. */
export function writtenIn(brief: Brief, field: BriefField): string {
  const clauseId = clauseOf(field);
  if (clauseId !== null) return brief.clauses.find(({ id }) => id === clauseId)?.wording ?? "";
  if (field === "summary") return brief.isSummaryComputed ? "" : brief.summary;
  return brief[field as "title" | "marking"];
}

function clauseOf(field: BriefField): string | null {
  return field.startsWith("wording:") ? field.slice("wording:".length) : null;
}
