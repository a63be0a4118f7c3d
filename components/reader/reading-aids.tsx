"use client";

import { flushSync } from "react-dom";
import { keepPlace } from "./keep-place";
import styles from "./reading-aids.module.css";
import { useStoredFlag } from "./use-stored-flag";

/** Whether the counts of notes below paragraphs show without the focus. */
export const useNoteCounts = () => useStoredFlag("clausemark:note-counts", false);

/** Whether the text itself carries marks, in place of paint that lies over it and that only eyes find. */
export const useMarkedText = () => useStoredFlag("clausemark:marked-text", false);

/** What helps those who do not see, or do not point at, the highlights. Of this browser. */
export function ReadingAids() {
  const [countsOn, setCountsOn] = useNoteCounts();
  const [isMarked, setMarked] = useMarkedText();
  return (
    <fieldset className={styles.aids}>
      <legend>Ways to the notes</legend>
      <label>
        <input type="checkbox" checked={countsOn} onChange={(event) => setCountsOn(event.target.checked)} />
        Count the notes below each paragraph
      </label>
      <label>
        <input
          type="checkbox"
          checked={isMarked}
          onChange={({ target }) => keepPlace(() => flushSync(() => setMarked(target.checked)))}
        />
        Mark notes in the text, for screen readers
      </label>
    </fieldset>
  );
}
