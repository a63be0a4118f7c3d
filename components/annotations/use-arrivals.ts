import { useCallback, useEffect, useRef, useState } from "react";
import { type Arrival, sayArrivals } from "./announce";

/** What comes within this time is said together: an import or a busy session brings many at once. */
const GATHER_MS = 1_000;
/** Between two sentences one can go on hearing the text. */
const PAUSE_MS = 6_000;

/** The words for a polite live region, and the way to add an arrival: at most one sentence at a time. */
export function useArrivals(): [spoken: string, arrive: (arrival: Arrival) => void] {
  const [spoken, setSpoken] = useState("");
  const waiting = useRef<Arrival[]>([]);
  const timer = useRef(0);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = 0;
    },
    [],
  );

  const arrive = useCallback((arrival: Arrival) => {
    waiting.current.push(arrival);
    if (timer.current) return;
    const speak = () => {
      setSpoken(sayArrivals(waiting.current));
      const isMore = waiting.current.length > 0;
      waiting.current = [];
      // Emptied after the pause, or the same words would not be said a second time.
      timer.current = isMore ? window.setTimeout(speak, PAUSE_MS) : 0;
    };
    timer.current = window.setTimeout(speak, GATHER_MS);
  }, []);

  return [spoken, arrive];
}
