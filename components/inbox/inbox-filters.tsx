"use client";

import { useRouter } from "next/navigation";
import { LinkSwitch } from "@/components/ui/link-switch";
import { SelectField } from "@/components/ui/select-field";
import type { InboxFilter, InboxPlaces } from "@/lib/schemas/inbox";
import { queryOf, SHOW_NAMES } from "./inbox-address";
import styles from "./inbox-view.module.css";

type Props = { filter: InboxFilter; places: InboxPlaces };

/** What is listed, and of which team or document: kept in the address. */
export function InboxFilters({ filter, places }: Props) {
  const router = useRouter();
  const shows = Object.entries(SHOW_NAMES) as [InboxFilter["show"], string][];
  const chosen = filter.document ? `document ${filter.document}` : filter.team ? `team ${filter.team}` : "";
  const isKnown = places.some(({ id, documents }) =>
    [`team ${id}`, ...documents.map((each) => `document ${each.id}`)].includes(chosen),
  );
  function choose(value: string) {
    const [kind, id] = value.split(" ");
    router.replace(`/inbox${queryOf({ show: filter.show, ...(kind ? { [kind]: id } : {}) })}`, { scroll: false });
  }
  return (
    <div className={styles.filters}>
      <LinkSwitch
        label="Show"
        options={shows.map(([show, label]) => ({
          href: `/inbox${queryOf({ ...filter, show })}`,
          label,
          isCurrent: show === filter.show,
        }))}
      />
      {(places.length > 0 || chosen) && (
        <SelectField
          label="Team or document"
          isLabelHidden
          className={styles.place}
          value={chosen}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">Every document</option>
          {chosen && !isKnown && <option value={chosen}>One with nothing in your inbox</option>}
          {places.map((team) => (
            <optgroup key={team.id} label={team.name}>
              {places.length > 1 && <option value={`team ${team.id}`}>All of {team.name}</option>}
              {team.documents.map(({ id, title }) => (
                <option key={id} value={`document ${id}`}>
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
      )}
    </div>
  );
}
