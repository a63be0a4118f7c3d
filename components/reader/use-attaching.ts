"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { settlementOf, useSettle } from "@/components/annotations/use-settle";
import { useNotes } from "@/components/annotations/notes-context";
import type { PlacedNote } from "@/components/annotations/place-notes";
import { passageAt } from "@/components/annotations/use-create-note";
import { useToast } from "@/components/ui/toast";
import type { Span } from "./text/passage";

export type Attaching = { note: PlacedNote; attach: (span: Span) => void; backHref: string };

/** With ?attach= in the address, what is selected becomes the place of that note. Null while there is none, or it is not here yet. */
export function useAttaching(): Attaching | null {
  const { all, document, version, quote, canWrite, store, me } = useNotes();
  const router = useRouter();
  const toast = useToast();
  const settle = useSettle(me.id);
  const threadId = useSearchParams().get("attach");
  const note = threadId === null ? undefined : all.find(({ id }) => id === threadId);
  if (!note?.thread.annotation || !canWrite) return null;
  const backHref = `/documents/${document.id}/review?version=${version.id}`;
  return {
    note,
    backHref,
    attach(span) {
      const passage = passageAt(span, version.id, quote({ start: 0, end: Infinity }));
      const before = settlementOf(note.thread, version.id);
      settle(note.thread, version.id, { as: "REATTACHED", passage }, before).then(
        (thread) => {
          if (!thread) return;
          store.hear({ type: "thread", thread });
          router.push(backHref);
        },
        // Signed out: the stream of the page says so too, and asks for the password in place.
        (error: Error) => toast({ message: error.message, tone: "bad" }),
      );
    },
  };
}
