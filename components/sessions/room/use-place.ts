// Which clause one looks at. Who follows sees what is on the table, which the server tells; who looks by themselves has
// their place in the address, so that a reload or a lost connection comes back to it.
import { useEffect, useState, useSyncExternalStore } from "react";
import { decodeFragment } from "@/components/ui/decode-fragment";
import type { SessionView } from "@/lib/schemas/session";

export type Place = {
  /** Null where the session has no clause. */
  clauseId: string | null;
  isFollowing: boolean;
  /** The room went on while one was writing, and one was left where one was. */
  isHeld: boolean;
  goTo: (clauseId: string) => void;
  follow: () => void;
};

type Sight = Pick<SessionView, "table" | "agenda" | "clauses">;

export function usePlace({ table, agenda, clauses }: Sight): Place {
  const slug = useSyncExternalStore(
    subscribe,
    () => decodeFragment(location.hash.slice(1)),
    () => "",
  );
  // An address of something else on the page ("#main") moves nobody.
  const isPlace = slug === "" || clauses.some((clause) => clause.slug === slug);
  const [lastPlace, setLastPlace] = useState(slug);
  if (isPlace && slug !== lastPlace) setLastPlace(slug);
  const place = isPlace ? slug : lastPlace;
  const own = clauses.find((clause) => clause.slug === place)?.id ?? null;
  const first = agenda.find(({ isSkipped }) => !isSkipped)?.clauseId ?? clauses[0]?.id ?? null;
  const common = table?.clauseId ?? first;
  const [seen, setSeen] = useState(common);
  const [held, setHeld] = useState<string | null>(null);
  if (common !== seen) {
    setSeen(common);
    // Words under the hand stay where they are.
    if (own === null && held === null && isBusy()) setHeld(seen);
  }
  const slugOf = (clauseId: string) => clauses.find(({ id }) => id === clauseId)?.slug ?? "";
  const heldSlug = held && slugOf(held);
  useEffect(() => {
    if (heldSlug) writeSlug(heldSlug);
  }, [heldSlug]);

  return {
    clauseId: held ?? own ?? common,
    isFollowing: held === null && own === null,
    isHeld: held !== null,
    goTo(clauseId) {
      setHeld(null);
      writeSlug(slugOf(clauseId));
    },
    follow() {
      setHeld(null);
      writeSlug("");
    },
  };
}

const listeners = new Set<() => void>();
function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener("hashchange", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("hashchange", listener);
  };
}

function writeSlug(slug: string) {
  const { pathname, search } = location;
  history.replaceState(null, "", `${pathname}${search}${slug && `#${encodeURIComponent(slug)}`}`);
  listeners.forEach((listener) => listener());
}

/** Writes in a field, or has a dialog open: neither is taken from under somebody's hands. */
function isBusy(): boolean {
  if (typeof document === "undefined") return false;
  const field = document.activeElement;
  const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  const isTyping = isField && field.matches("textarea, input:not([type=radio], [type=checkbox])");
  return (isTyping && field.value.trim() !== "") || document.querySelector("dialog:modal") !== null;
}
