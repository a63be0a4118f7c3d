// The draft of a new document, kept in the browser's own store for each team, so that a reload or a crash loses nothing.
import { type Draft, EMPTY_DRAFT, draftSchema } from "./draft";

/** `full`: no room left; `blocked`: the browser lets no site keep anything. */
export type Keeping = "kept" | "full" | "blocked";

const keyOf = (teamId: string) => `clausemark:new-document:${teamId}`;

/** The draft kept for the team; null where there is none that can be read. */
export function readKeptDraft(teamId: string): Draft | null {
  try {
    const kept = localStorage.getItem(keyOf(teamId));
    return kept === null ? null : (draftSchema.safeParse(JSON.parse(kept)).data ?? null);
  } catch {
    // Blocked, or not JSON: there is nothing to restore, and keepDraft() will say if it is blocked.
    return null;
  }
}

export function keepDraft(teamId: string, draft: Draft): Keeping {
  try {
    if (isUntouched(draft)) localStorage.removeItem(keyOf(teamId));
    else localStorage.setItem(keyOf(teamId), JSON.stringify(draft));
    return "kept";
  } catch (error) {
    return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "blocked";
  }
}

export function forgetDraft(teamId: string): void {
  keepDraft(teamId, EMPTY_DRAFT);
}

export function isUntouched({ source, title, blocks }: Draft): boolean {
  return source.text === "" && title === "" && blocks.length === 0;
}
