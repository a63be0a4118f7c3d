import { useEffect } from "react";
import { keptWords } from "@/components/annotations/kept-words";
import type { RatingStore } from "@/components/ratings/rating-store";
import type { JudgingStore } from "./judging-store";

/** Takes up what was left unsent here, sends it once there is a connection, and gives what is unsettled when the page goes. */
export function useUnsent(ratings: RatingStore, judging: JudgingStore) {
  useEffect(() => {
    ratings.recover();
    judging.recover();
    const retry = () => ratings.retryAll(["offline"]);
    const leave = () => judging.settle();
    const warn = (event: BeforeUnloadEvent) => {
      if (!keptWords.isDurable()) event.preventDefault();
    };
    window.addEventListener("online", retry);
    window.addEventListener("pagehide", leave);
    window.addEventListener("beforeunload", warn);
    return () => {
      leave();
      window.removeEventListener("online", retry);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("beforeunload", warn);
    };
  }, [ratings, judging]);
}
