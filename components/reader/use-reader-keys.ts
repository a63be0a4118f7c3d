import { useEffect, useEffectEvent } from "react";
import { useNotes } from "@/components/annotations/notes-context";
import { clauseAt } from "@/components/annotations/place-notes";
import { useReading } from "./reader-context";
import { READER_KEYS } from "./reader-keys";
import { type ActOf, actsByKey, isSingle } from "./text/key-table";
import { isKeyTaken, pressOf } from "./text/typing";
import { findReadingOffset } from "./use-current-clause";

type Act = ActOf<typeof READER_KEYS>;
const ACTS = actsByKey(READER_KEYS);

/** The keys of reader-keys.ts anywhere on the page, but never while one types. */
export function useReaderKeys() {
  const { listed, order, activeId, activate, version, newNote, compose } = useNotes();
  const { singleKeys, setKeysOpen, setSearchOpen, isFocused, setFocused } = useReading();

  function goToClause(step: number) {
    const current = clauseAt(version.clauses, findReadingOffset(version));
    const clause = version.clauses[current ? version.clauses.indexOf(current) + step : 0];
    const heading = clause && document.getElementById(clause.slug);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }
  function goToNote(step: number) {
    const at = listed.findIndex(({ id }) => id === activeId);
    const offset = findReadingOffset(version);
    const reading = clauseAt(version.clauses, offset)?.start ?? offset;
    // From where one reads, or from the top of a list that does not follow the text.
    const first = order === "place" ? listed.findIndex(({ span }) => (span?.start ?? Infinity) >= reading) : 0;
    const note = at >= 0 ? listed[at + step] : (listed[step > 0 ? first : first - 1] ?? listed.at(0));
    if (note) activate(note.id, { scroll: true });
  }
  function open(): boolean {
    const isElsewhere = document.activeElement?.matches("a, button, summary, [data-note], [data-note] *");
    if (!activeId || isElsewhere) return false;
    activate(activeId, { focus: true });
    return true;
  }
  function close(): boolean {
    if (newNote) compose(null);
    else if (activeId) activate(null, { focus: document.activeElement?.closest("[data-note]") != null });
    else if (isFocused) setFocused(false);
    else return false;
    return true;
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isKeyTaken(event)) return;
    const key = pressOf(event);
    const act = singleKeys || !isSingle(key) ? ACTS.get(key) : undefined;
    if (!act) return;
    // Where it does nothing, the key keeps what it means to the browser.
    const acts: Record<Act, () => boolean | void> = {
      nextClause: () => goToClause(1),
      previousClause: () => goToClause(-1),
      nextNote: () => goToNote(1),
      previousNote: () => goToNote(-1),
      focus: () => setFocused(!isFocused),
      search: () => setSearchOpen(true),
      enterNote: open,
      close,
      listKeys: () => setKeysOpen(true),
    };
    if (acts[act]() === false) return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
