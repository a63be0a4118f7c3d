import { type PlacedNote, heatOf } from "@/components/annotations/place-notes";
import { stepOf } from "@/components/annotations/score";
import type { Passage } from "./text/passage";

/** What the notes paint in the text. */
export function passagesOf(notes: readonly PlacedNote[]): Passage[] {
  return notes.flatMap(({ id, thread, span, drift }): Passage[] =>
    span && thread.place === "PASSAGE" && drift !== "kept"
      ? [{ ...span, id, step: stepOf(heatOf(thread)), isResolved: thread.resolved !== null }]
      : [],
  );
}
