"use client";

import styles from "./reading-aids.module.css";
import { useStoredFlag } from "./use-stored-flag";

/** Whether the counts of notes below paragraphs show without the focus. */
export const useNoteCounts = () => useStoredFlag("clausemark:note-counts", false);

/** What helps those who do not see, or do not point at, the highlights. Of this browser. */
export function ReadingAids() {
  const [countsOn, setCountsOn] = useNoteCounts();
  return (
    <fieldset className={styles.aids}>
      <legend>Ways to the notes</legend>
      <label>
        <input type="checkbox" checked={countsOn} onChange={(event) => setCountsOn(event.target.checked)} />
        Count the notes below each paragraph
      </label>
    </fieldset>
  );
}
