// Ctrl-C, SIGTERM and a closed terminal all mean: finish in order. npm passes on what the terminal has sent already, so
// a second signal says nothing new.

/** @returns {AbortSignal} aborted at the first such signal */
export function listenForStop() {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => controller.abort());
  return controller.signal;
}

/** @param {AbortSignal} signal */
export function untilStopped(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
