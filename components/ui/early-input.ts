// The server's page is there to be used before its scripts are: on a slow line for seconds. What is pressed and typed meanwhile
// is kept by a script in the page itself, and done again when the page can hear it (replay-early-input.tsx).

type EarlyInput = {
  /** Oldest first. */
  keys: KeyboardEvent[];
  /** Fields that somebody has written in. */
  fields: Set<EventTarget>;
  /** Keeps no more. */
  stop: () => void;
};

declare global {
  interface Window {
    earlyInput?: EarlyInput;
  }
}

/** Left alone is what the browser does by itself: moving the focus, typing, following a link. Nobody else hears a key that is kept. */
export const KEEP_EARLY_INPUT = `(() => {
  const [keys, fields] = [[], new Set()];
  const keepKey = (event) => {
    const own = /^(Enter| )$/.test(event.key) ? "a, button, summary, " : "";
    if (event.key === "Tab" || event.target.closest(own + "input, textarea, select, [contenteditable]")) return;
    event.stopImmediatePropagation();
    keys.push(event);
  };
  const keepField = (event) => fields.add(event.target);
  addEventListener("keydown", keepKey, true);
  addEventListener("input", keepField, true);
  const stop = () => {
    removeEventListener("keydown", keepKey, true);
    removeEventListener("input", keepField, true);
    delete window.earlyInput;
  };
  window.earlyInput = { keys, fields, stop };
})()`;
