"use client";

import { Menu } from "@/components/ui/menu";
import { type NoteFilter, type Scope, countScopes, filterNotes, voicesOf } from "./note-filter";
import styles from "./note-filters.module.css";
import { useNotes } from "./notes-context";
import { nameClause } from "./place-notes";

const SCOPE_NAMES: Record<Scope, string> = { all: "All", open: "Open", mine: "Mine", me: "@me", orphaned: "Not found" };

/** Which notes the margin shows, each choice with how many it would show. */
export function NoteFilters() {
  const { all, filter, setFilter, me } = useNotes();
  const counts = countScopes(all, filter, me.id);
  return (
    <div role="group" aria-label="Show notes" className={styles.row}>
      {(Object.keys(SCOPE_NAMES) as Scope[])
        .filter((scope) => scope !== "orphaned" || counts.orphaned > 0 || filter.scope === scope)
        .map((scope) => (
          <button
            key={scope}
            type="button"
            className={styles.chip}
            aria-pressed={filter.scope === scope}
            onClick={() => setFilter({ ...filter, scope })}
          >
            {SCOPE_NAMES[scope]} <span>{counts[scope]}</span>
          </button>
        ))}
      <MoreFilters />
    </div>
  );
}

function MoreFilters() {
  const { document, version, all, filter, setFilter, me } = useNotes();
  const count = (change: Partial<NoteFilter>) => filterNotes(all, { ...filter, ...change }, me.id).length;
  const voices = new Set(all.flatMap(({ thread }) => [...voicesOf(thread)]));
  const used = new Set(all.flatMap(({ thread }) => thread.labelIds));
  const label = document.labels.find(({ id }) => id === filter.labelId);
  const person = document.people.find(({ id }) => id === filter.personId);
  const clause = version.clauses.find(({ slug }) => slug === filter.clause);
  const chosen = [label?.name, person?.name, clause && nameClause(clause)].filter(Boolean);

  return (
    <Menu
      align="end"
      className={styles.chip}
      label={chosen.length > 0 ? `${chosen.join(", ")} ▾` : "More ▾"}
      name={`More filters${chosen.length > 0 ? `: ${chosen.join(", ")}` : ""}`}
    >
      <div className={styles.more} onClick={(event) => event.stopPropagation()} role="presentation">
        <Choice
          name="Label"
          value={filter.labelId}
          options={document.labels
            .filter(({ id }) => used.has(id))
            .map(({ id, name }) => [id, name, count({ labelId: id })])}
          onChange={(labelId) => setFilter({ ...filter, labelId })}
        />
        <Choice
          name="Person"
          value={filter.personId}
          options={document.people
            .filter(({ id }) => voices.has(id))
            .map(({ id, name }) => [id, name, count({ personId: id })])}
          onChange={(personId) => setFilter({ ...filter, personId })}
        />
        <Choice
          name="Clause"
          value={filter.clause}
          options={version.clauses.map((each) => [
            each.slug,
            each.number ? `${nameClause(each)} ${each.title ?? ""}` : nameClause(each),
            count({ clause: each.slug }),
          ])}
          onChange={(slug) => setFilter({ ...filter, clause: slug })}
        />
        <button type="button" onClick={() => setFilter({ ...filter, labelId: null, personId: null, clause: null })}>
          Show everything
        </button>
      </div>
    </Menu>
  );
}

type ChoiceProps = {
  name: string;
  value: string | null;
  options: readonly (readonly [value: string, label: string, count: number])[];
  onChange: (value: string | null) => void;
};

function Choice({ name, value, options, onChange }: ChoiceProps) {
  return (
    <label>
      {name}
      <select value={value ?? ""} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">Any</option>
        {options.map(([id, label, count]) => (
          <option key={id} value={id}>
            {`${label} (${count})`}
          </option>
        ))}
      </select>
    </label>
  );
}
