/**
 * True when a key belongs to what has the focus rather than to the page: text being typed, a widget with keys of its
 * own (or anything marked `data-own-keys`), an open dialog or menu, or a chord with Ctrl, Alt or Meta.
 */
export function isKeyTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return true;
  // The focus may be on nothing while a dialog is open: after a press beside it, for one.
  if (document.querySelector("dialog:modal")) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.closest(OWN_KEYS) !== null;
}

const OWN_KEYS = [
  "input:not([type=button], [type=submit], [type=reset], [type=checkbox])",
  "textarea",
  "select",
  ...["textbox", "dialog", "menu", "listbox", "slider", "spinbutton", "radiogroup"].map((role) => `[role=${role}]`),
  "[data-own-keys]",
].join(",");

/**
 * The Latin letter or digit of a key, in lower case, else the key's name. Where the layout writes another script, the
 * place on the keyboard counts: a reader of Arabic does not switch layouts to highlight.
 */
export function readKey(event: KeyboardEvent): string {
  const isPlain = /^[\x20-\x7e]$/.test(event.key);
  if (isPlain || event.key.length > 1) return isPlain ? event.key.toLowerCase() : event.key;
  // The question marks of Arabic and of full-width typing.
  if (event.key === "؟" || event.key === "？") return "?";
  return /^(?:Key|Digit)(.)$/.exec(event.code)?.[1]?.toLowerCase() ?? event.key;
}

/** The key together with Shift, "Shift+ArrowUp", where the sign itself does not say it ("?") and it is no capital letter. */
export function pressOf(event: KeyboardEvent): string {
  const key = readKey(event);
  return event.shiftKey && !/^[^a-z0-9]$/.test(key) ? `Shift+${key}` : key;
}
