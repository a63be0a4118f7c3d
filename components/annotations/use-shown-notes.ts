import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo, useState } from "react";
import type { DocumentView } from "@/lib/schemas/document";
import { type NoteFilter, narrowNotes, readFilter, writeFilter } from "./note-filter";
import { type NoteOrder, orderNotes, readOrder, writeOrder } from "./note-order";
import type { PlacedNote } from "./place-notes";

/** The notes that the address asks for, and the way to ask for others. */
export function useShownNotes(
  all: readonly PlacedNote[],
  activeId: string | null,
  { people }: DocumentView,
  meId: string,
  unread: ReadonlySet<string>,
) {
  const address = useSearchParams();
  // The router tells of a new address a moment later: until then what was asked for holds, or a box one ticks would untick.
  const [asked, setAsked] = useState<{ before: typeof address; params: URLSearchParams } | null>(null);
  const params = asked?.before === address ? asked.params : address;
  const pathname = usePathname();
  const filter = useMemo(() => readFilter(params), [params]);
  const order = readOrder(params);
  const groupOf = useMemo(() => new Map(people.map(({ id, groupId }) => [id, groupId])), [people]);
  const { shown: found, counts } = useMemo(
    () => narrowNotes(all, filter, { meId, groupOf, unread }),
    [all, filter, meId, groupOf, unread],
  );
  const shown = useMemo(() => {
    // What one has opened, or just made, stays in sight whatever the filter says.
    if (activeId === null || found.some(({ id }) => id === activeId)) return found;
    const kept = new Set(found);
    return all.filter((note) => kept.has(note) || note.id === activeId);
  }, [all, found, activeId]);
  const listed = useMemo(() => orderNotes(shown, order), [shown, order]);

  const change = useCallback(
    (write: (params: URLSearchParams) => URLSearchParams) => {
      const next = write(new URLSearchParams(window.location.search));
      const query = next.toString();
      setAsked({ before: address, params: next });
      window.history.replaceState(null, "", `${pathname}${query ? `?${query}` : ""}${window.location.hash}`);
    },
    [pathname, address],
  );
  const setFilter = useCallback((next: NoteFilter) => change((params) => writeFilter(params, next)), [change]);
  const setOrder = useCallback((next: NoteOrder) => change((params) => writeOrder(params, next)), [change]);
  return useMemo(
    () => ({ shown, listed, filter, setFilter, order, setOrder, counts }),
    [shown, listed, filter, setFilter, order, setOrder, counts],
  );
}
