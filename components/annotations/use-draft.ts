import { useMemo } from "react";
import type { RichText } from "@/lib/schemas/rich-text";
import { draftKey, keptWords, parseKept } from "./kept-words";
import { useNoteActs } from "./notes-context";

export type Draft = { read: () => RichText | null; keep: (body: RichText) => void; drop: () => void };

/** The unfinished words of one place, such as "reply:<thread>". They outlive the page. */
export function useDraft(place: string): Draft {
  const { me, document } = useNoteActs();
  const key = draftKey(me.id, document.id, place);
  return useMemo(
    () => ({
      read: () => parseKept<RichText>(keptWords.read(key)),
      keep: (body) => keptWords.keep(key, JSON.stringify(body)),
      drop: () => keptWords.drop(key),
    }),
    [key],
  );
}
