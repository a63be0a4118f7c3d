import { useEffect, useEffectEvent } from "react";
import { type ActOf, actsByKey, isSingle } from "@/components/reader/text/key-table";
import { isKeyTaken, pressOf } from "@/components/reader/text/typing";
import { useSingleKeys } from "@/components/reader/use-single-keys";
import { EARLIER_KEYS, SHEET_KEYS, TRACK_KEYS } from "./sheet-keys";

const ON_SHEET = actsByKey([...SHEET_KEYS, ...EARLIER_KEYS]);
const ON_TRACK = actsByKey(TRACK_KEYS);

type Act = ActOf<typeof SHEET_KEYS> | ActOf<typeof EARLIER_KEYS> | ActOf<typeof TRACK_KEYS>;
/** Where one returns false, the key keeps what it means to the browser. */
export type SheetActs = Record<Act, () => boolean | void> & { step: (at: number) => boolean | void };

/** The keys of sheet-keys.ts, but never while one types. */
export function useSheetKeys(acts: SheetActs) {
  const [singleKeys] = useSingleKeys();

  function find(event: KeyboardEvent): (() => boolean | void) | undefined {
    const isOnTrack = event.target instanceof Element && event.target.matches("[data-track]");
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !isTyping(event)) return acts.undo;
    if (isOnTrack ? isChord(event) : isKeyTaken(event)) return;
    const key = pressOf(event);
    if (isSingle(key) && !singleKeys) return;
    if (/^[1-9]$/.test(key)) return () => acts.step(Number(key) - 1);
    const act = (isOnTrack && ON_TRACK.get(key)) || ON_SHEET.get(key);
    // A key pressed on a link or a button is that one's.
    const isOther = key === "Enter" && !isOnTrack && document.activeElement?.matches("a, button, summary");
    return act && !isOther ? acts[act] : undefined;
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const act = find(event);
    if (act && act() !== false) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

/** The track is a slider, whose keys the page leaves alone; its own it takes here. */
function isChord({ defaultPrevented, isComposing, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return defaultPrevented || isComposing || ctrlKey || altKey || metaKey;
}

function isTyping({ target, shiftKey }: KeyboardEvent): boolean {
  return shiftKey || (target instanceof Element && target.matches("input, textarea, select, dialog *"));
}
