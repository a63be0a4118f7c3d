// The server's page is there to be used before its scripts are: on a slow line for seconds. What is pressed and typed meanwhile
// is kept by a script in the page itself, and done again when the page can hear it (replay-early-input.tsx).

type EarlyInput = {
  /** Keys and clicks, oldest first. */
  presses: (KeyboardEvent | MouseEvent)[];
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

/** Left alone is what the browser does by itself: moving the focus, typing, following a link. Nobody else hears a press that is kept. */
export const KEEP_EARLY_INPUT = `(() => {
  const [presses, fields] = [[], new Set()];
  const keepKey = (event) => {
    const own = /^(Enter| )$/.test(event.key) ? "a, button, summary, " : "";
    if (event.key === "Tab" || event.target.closest(own + "input, textarea, select, [contenteditable]")) return;
    event.stopImmediatePropagation();
    presses.push(event);
  };
  const keepClick = (event) => {
    if (!event.target.closest("button, label, [type=radio], [type=checkbox]")) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    presses.push(event);
  };
  const keepField = (event) => fields.add(event.target);
  addEventListener("keydown", keepKey, true);
  addEventListener("click", keepClick, true);
  addEventListener("input", keepField, true);
  const stop = () => {
    removeEventListener("keydown", keepKey, true);
    removeEventListener("click", keepClick, true);
    removeEventListener("input", keepField, true);
    delete window.earlyInput;
  };
  window.earlyInput = { presses, fields, stop };
})()`;
