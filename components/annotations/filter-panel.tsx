"use client";

import { useState } from "react";
import styles from "./filter-panel.module.css";
import { answersTo, FACET_NAMES } from "./filter-words";
import { FACETS, type Facet, isFiltered, NO_FILTER, toggle } from "./note-filter";
import { useNotes } from "./notes-context";

/** Every question a filter asks, with what each answer would show. Several answers to one question: any of them. */
export function FilterPanel({ id }: { id: string }) {
  const { filter, setFilter, listed } = useNotes();
  return (
    <div id={id} className={styles.panel} data-filter-panel>
      {FACETS.map((facet) => (
        <Answers key={facet} facet={facet} />
      ))}
      <p className={styles.foot}>
        <span role="status">{listed.length === 1 ? "1 note" : `${listed.length} notes`}</span>
        <button type="button" disabled={!isFiltered(filter)} onClick={() => setFilter(NO_FILTER)}>
          Show everything
        </button>
      </p>
    </div>
  );
}

function Answers({ facet }: { facet: Facet }) {
  const { document, version, filter, setFilter, counts } = useNotes();
  const used = counts.facets[facet];
  const chosen = filter[facet];
  // Only at first: a list does not close under the hand that unticks in it.
  const [isOpenAtFirst] = useState(chosen.length > 0);
  const answers = answersTo(facet, document, version).filter(({ value }) => used.has(value) || chosen.includes(value));
  if (answers.length === 0) return null;
  return (
    <details open={isOpenAtFirst}>
      <summary>
        {FACET_NAMES[facet]}
        {chosen.length > 0 && <span className={styles.chosen}>{chosen.length}</span>}
      </summary>
      <ul className={styles.answers} aria-label={FACET_NAMES[facet]}>
        {answers.map(({ value, name }) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={() => setFilter({ ...filter, [facet]: toggle(chosen, value) })}
              />
              <span className={styles.name} dir="auto">
                {name}
              </span>
              <span className={styles.count}>{used.get(value) ?? 0}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
