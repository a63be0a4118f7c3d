// lib/data stamps whatever it writes with the present. The demo's story took nine days, so whoever replays a moment of it
// finds that moment to be the present: every row then tells the same time, also those that nobody may change afterwards.
import { AsyncLocalStorage } from "node:async_hooks";

const present = new AsyncLocalStorage<Date>();
const RealDate = Date;

/** @param moment "day hour:minute", day 9 being the day before `loadedAt`, in this machine's time zone */
export function dateOf(moment: string, loadedAt: Date): Date {
  const [day, time] = moment.split(" ") as [string, string];
  const [hours, minutes] = time.split(":").map(Number) as [number, number];
  const daysAgo = 10 - Number(day);
  return new RealDate(loadedAt.getFullYear(), loadedAt.getMonth(), loadedAt.getDate() - daysAgo, hours, minutes);
}

/** Inside of `story`, and there only, runAt() moves the present. */
export async function withStoryClock<Result>(story: () => Promise<Result>): Promise<Result> {
  // A proxy, so that every date remains an instance of Date.
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given) => {
      const moment = present.getStore();
      return Reflect.construct(target, moment && given.length === 0 ? [moment] : given) as Date;
    },
    get: (target, key) => {
      const moment = present.getStore();
      return moment && key === "now" ? () => moment.getTime() : (Reflect.get(target, key) as unknown);
    },
  });
  try {
    return await story();
  } finally {
    globalThis.Date = RealDate;
  }
}

export async function runAt<Result>(moment: Date, task: () => Promise<Result>): Promise<Result> {
  return present.run(moment, task);
}
