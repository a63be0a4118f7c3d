import { say, sayFailure } from "./report.mjs";

const LOOK_EVERY_MS = 2000;

/**
 * Starts the database again should it end (killed by hand, or for want of memory); the product reconnects by itself.
 * @param {{ revive: () => Promise<boolean> }} database @returns {() => Promise<void>} ends the watch
 */
export function keepRunning(database) {
  let look = Promise.resolve();
  const timer = setInterval(() => {
    look = look
      .then(database.revive)
      .then((hadEnded) => hadEnded && say("The database had ended and was started again."), sayFailure);
  }, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    return look;
  };
}
