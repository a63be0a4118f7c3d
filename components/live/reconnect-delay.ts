// After a server's restart every browser comes back at once unless their waits differ: exponential back-off with full
// jitter (AWS Architecture Blog, "Exponential Backoff And Jitter", 2015).
const FIRST_MS = 500;
const LONGEST_MS = 20_000;

/** How long to wait before the next try. `random` is in [0, 1). */
export function reconnectDelayMs(failures: number, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 10));
  return Math.round(FIRST_MS / 2 + random * (ceiling - FIRST_MS / 2));
}
