import { describe } from "@/lib/anchoring/quote";
import type { CreateThread, Passage } from "@/lib/schemas/thread";
import { type NewNote, useNoteActs } from "./notes-context";

const WHOLE_TEXT = { start: 0, end: Infinity };

type Span = { start: number; end: number };
type Parts = Partial<Pick<CreateThread, "comment" | "labelIds" | "importance" | "visibility">>;

/** Makes a note of one gesture: painted at once, saved behind, opened. */
export function useCreateNote(): (on: NewNote["on"], parts?: Parts) => string {
  const { store, version, quote, activate } = useNoteActs();
  return (on, parts = {}) => {
    const input: CreateThread = {
      visibility: "TEAM",
      labelIds: [],
      ...parts,
      on: placeOf(on, version.id, quote(WHOLE_TEXT)),
    };
    const key = store.act({ kind: "create", input });
    activate(key);
    return key;
  };
}

export function passageAt({ start, end }: Span, versionId: string, text: string): Passage {
  // Of nothing but spaces there is no quote to find again: the server says so.
  const quote = describe(text, start, end) ?? { exact: text.slice(start, end), prefix: "", suffix: "" };
  return { versionId, start, end, ...quote };
}

function placeOf(on: NewNote["on"], versionId: string, text: string): CreateThread["on"] {
  if (on.place !== "PASSAGE") return on;
  return { place: "PASSAGE", passage: passageAt(on, versionId, text) };
}
