"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Menu } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { FilterPanel } from "./filter-panel";
import { answersTo, FACET_NAMES, SCOPE_NAMES } from "./filter-words";
import { FACETS, type Facet, isFiltered, NO_FILTER, type Scope, SCOPES, toggle } from "./note-filter";
import styles from "./note-filters.module.css";
import { ORDERS, type NoteOrder } from "./note-order";
import { toldByOthers } from "./note-traits";
import { useNotes } from "./notes-context";

const ORDER_NAMES: Record<NoteOrder, string> = {
  place: "By place",
  newest: "Newest",
  importance: "Importance",
  discussed: "Most discussed",
};

/** Offered while there are any. */
const RARE: readonly Scope[] = ["unread", "assigned", "orphaned"];

/** Which notes are listed and in which order, each choice with how many it would show. */
export function NoteFilters({ extra }: { extra?: ReactNode }) {
  const { filter, setFilter, counts } = useNotes();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();

  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = ({ target }: Event) => root.current?.contains(target as Node) || setOpen(false);
    document.addEventListener("pointerdown", closeOutside);
    return () => document.removeEventListener("pointerdown", closeOutside);
  }, [isOpen]);

  return (
    // Esc and the blur are conveniences on top of plain buttons and checkboxes.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={root}
      className={styles.filters}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
      onBlur={({ relatedTarget }) => relatedTarget && !root.current?.contains(relatedTarget) && setOpen(false)}
    >
      <div className={styles.row}>
        <div role="group" aria-label="Show notes" className={styles.row}>
          <button
            type="button"
            className={styles.chip}
            aria-pressed={filter.scopes.length === 0}
            onClick={() => setFilter({ ...filter, scopes: [] })}
          >
            All <span>{counts.all}</span>
          </button>
          {SCOPES.filter(
            (scope) => !RARE.includes(scope) || counts.scopes[scope] > 0 || filter.scopes.includes(scope),
          ).map((scope) => (
            <button
              key={scope}
              type="button"
              className={styles.chip}
              aria-pressed={filter.scopes.includes(scope)}
              onClick={() => setFilter({ ...filter, scopes: toggle(filter.scopes, scope) })}
            >
              {SCOPE_NAMES[scope]} <span>{counts.scopes[scope]}</span>
            </button>
          ))}
        </div>
        <button
          ref={button}
          type="button"
          className={styles.chip}
          aria-expanded={isOpen}
          aria-controls={isOpen ? panelId : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          Filter <span aria-hidden>▾</span>
        </button>
        <OrderMenu />
        {extra}
        {filter.scopes.includes("unread") && <ReadAllButton />}
      </div>
      <Chosen />
      {isOpen && <FilterPanel id={panelId} />}
    </div>
  );
}

function ReadAllButton() {
  const { all, unread, reading, me } = useNotes();
  const toast = useToast();
  if (unread.size === 0) return null;
  function readAll() {
    const before = reading.get().all;
    reading.readAll(Math.max(...all.map(({ thread }) => toldByOthers(thread, me.id))));
    toast({ message: "Every note in this document is marked as read.", undo: () => reading.readAll(before) });
  }
  return (
    <button type="button" className={styles.reset} onClick={readAll}>
      Mark all as read
    </button>
  );
}

function OrderMenu() {
  const { order, setOrder } = useNotes();
  return (
    <Menu
      align="end"
      className={styles.chip}
      name={`Sort: ${ORDER_NAMES[order]}`}
      label={
        <>
          {ORDER_NAMES[order]} <span aria-hidden>▾</span>
        </>
      }
    >
      {ORDERS.map((each) => (
        <button key={each} type="button" aria-current={each === order || undefined} onClick={() => setOrder(each)}>
          {ORDER_NAMES[each]}
        </button>
      ))}
    </Menu>
  );
}

/** What was chosen in the panel, each to be taken back where one sees it. */
function Chosen() {
  const { document, version, filter, setFilter } = useNotes();
  if (!isFiltered({ ...filter, scopes: [] })) return null;
  const nameOf = (facet: Facet, value: string) =>
    answersTo(facet, document, version).find((each) => each.value === value)?.name ?? "something that is not here";
  return (
    <ul className={styles.row} aria-label="Filters">
      {FACETS.flatMap((facet) =>
        filter[facet].map((value) => (
          <li key={`${facet} ${value}`}>
            <button
              type="button"
              className={styles.chosen}
              aria-label={`Remove ${FACET_NAMES[facet]}: ${nameOf(facet, value)}`}
              onClick={() => setFilter({ ...filter, [facet]: toggle(filter[facet], value) })}
            >
              <span>{nameOf(facet, value)}</span> <span aria-hidden>✕</span>
            </button>
          </li>
        )),
      )}
      <li>
        <button type="button" className={styles.reset} onClick={() => setFilter(NO_FILTER)}>
          Show everything
        </button>
      </li>
    </ul>
  );
}
