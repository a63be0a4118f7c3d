import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { type OpenText, clauseAt, headOf, nameClause } from "@/components/annotations/place-notes";
import { findLinkedPassage } from "./find-linked-passage";
import { type LinkedPassage, readPassage } from "@/lib/anchoring/linked-passage";
import { hasReturned } from "./returned";
import { decodeFragment } from "@/components/ui/decode-fragment";
import type { TextHandle } from "./text/use-text-handle";

type Arrival = {
  link: LinkedPassage;
  status: "found" | "changed" | "missing";
  /** What a screen reader hears, the words themselves among it. */
  spoken: string;
};

/** Enough to know the passage by ear. */
const SPOKEN_LENGTH = 160;

/** Goes to the passage in the address's fragment, and flashes it, or the clause that it names, once. */
export function useLinkedPlace(text: RefObject<TextHandle | null>, version: OpenText) {
  const [arrival, setArrival] = useState<Arrival | null>(null);

  const arrive = useEffectEvent(async (isCurrent: () => boolean) => {
    const handle = text.current;
    const link = readPassage(window.location.hash);
    if (!handle) return;
    if (!link) {
      setArrival(null);
      const clause = version.clauses.find(({ slug }) => `#${slug}` === decodeFragment(window.location.hash));
      const heading = clause && headOf(version, clause);
      // The browser itself goes there.
      if (heading) handle.flash(heading);
      return;
    }
    const whole = { start: 0, end: Infinity };
    const found = await findLinkedPassage(handle.quote(whole), version.id, link);
    if (!isCurrent()) return;
    if (found.status === "missing") return setArrival({ link, status: "missing", spoken: "" });
    if (hasReturned()) handle.flash(found.span);
    else handle.scrollTo(found.span, { flash: true, focus: true });
    const clause = clauseAt(version.clauses, found.span.start);
    const words = shorten(handle.quote(found.span));
    setArrival({
      link,
      status: found.status,
      spoken: `Linked passage${clause ? ` in ${nameClause(clause)}` : ""}: ${words}`,
    });
  });

  useEffect(() => {
    let last = {};
    const go = () => {
      const own = (last = {});
      void arrive(() => own === last);
    };
    go();
    window.addEventListener("hashchange", go);
    return () => {
      last = {};
      window.removeEventListener("hashchange", go);
    };
  }, []);

  return { arrival, dismiss: () => setArrival(null) };
}

function shorten(words: string): string {
  if (words.length <= SPOKEN_LENGTH) return words;
  return `${words.slice(0, SPOKEN_LENGTH).replace(/[\ud800-\udbff]$/, "")}…`;
}
