import { readMarker } from "./clause-marker";
import type { DraftBlock } from "./draft-blocks";

/** Long enough for a heading to be told from its neighbours, short enough for an address. */
const MAX_SLUG_CHARACTERS = 60;
const PREAMBLE_TITLES = new Set(["preamble", "前言", "序言", "序文", "الديباجة", "ديباجة"]);

/** Whether a heading or title names the opening text, which is never rated. */
export function isPreambleTitle(title: string): boolean {
  return PREAMBLE_TITLES.has(title.trim().toLowerCase());
}

/** A readable address for a clause ("preamble", "1", "article-2", "3-1"); adds itself to `taken`. */
export function uniqueSlug(draft: DraftBlock, parentSlug: string | null, taken: Set<string>): string {
  const wanted = proposeSlug(draft, parentSlug);
  let slug = wanted;
  for (let copy = 2; taken.has(slug); copy += 1) slug = `${wanted}-copy-${copy}`;
  taken.add(slug);
  return slug;
}

function proposeSlug(draft: DraftBlock, parentSlug: string | null): string {
  const marker = readMarker(draft.text, true);
  if (draft.number != null && draft.number !== "") {
    if (marker?.number !== draft.number) return slugify(draft.number);
    // （一） restarts under each clause, so its number alone does not name it.
    const restarts = marker.family === "han-paren" || marker.family === "paren" || marker.family === "letter";
    return restarts && parentSlug ? `${parentSlug}-${marker.slug}` : marker.slug;
  }
  if (draft.title && isPreambleTitle(draft.title)) return "preamble";
  return slugify(draft.title ?? "");
}

function slugify(words: string): string {
  const slug = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return [...slug].slice(0, MAX_SLUG_CHARACTERS).join("").replace(/-+$/, "") || "clause";
}
