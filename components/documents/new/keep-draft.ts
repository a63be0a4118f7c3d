// The draft of a new document or version, kept in the browser's own store for each person and team or edition, so that a
// reload or a crash loses nothing and nobody else who uses the browser sees it.
import { type Draft, EMPTY_DRAFT, draftSchema } from "./draft";

/** `full`: no room left; `blocked`: the browser lets no site keep anything. */
export type Keeping = "kept" | "full" | "blocked";

export function newDocumentKey(personId: string, teamId: string): string {
  return `clausemark:new-document:${personId}:${teamId}`;
}

export function newVersionKey(personId: string, editionId: string): string {
  return `clausemark:new-version:${personId}:${editionId}`;
}

/** Null where there is none that can be read. */
export function readKeptDraft(key: string): Draft | null {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? null : (draftSchema.safeParse(JSON.parse(kept)).data ?? null);
  } catch {
    // Blocked, or not JSON: there is nothing to restore, and keepDraft() will say if it is blocked.
    return null;
  }
}

export function keepDraft(key: string, draft: Draft): Keeping {
  try {
    if (isUntouched(draft)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
    return "kept";
  } catch (error) {
    return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "blocked";
  }
}

export const KEEPING_WORDS: Record<Keeping, string> = {
  kept: "Kept in this browser until you publish.",
  full: "This browser has no room to keep the text: it is lost if you close the page. Publish it soon.",
  blocked: "This browser lets sites keep nothing: the text is lost if you close the page. Publish it soon.",
};

export function forgetDraft(key: string): void {
  keepDraft(key, EMPTY_DRAFT);
}

export function isUntouched({ source, title, blocks }: Draft): boolean {
  return source.text === "" && title === "" && blocks.length === 0;
}
