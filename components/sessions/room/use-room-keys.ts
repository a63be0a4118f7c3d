import { useEffect, useEffectEvent } from "react";
import { type ActOf, actsByKey, isSingle } from "@/components/reader/text/key-table";
import { isKeyTaken, pressOf } from "@/components/reader/text/typing";
import { useSingleKeys } from "@/components/reader/use-single-keys";
import { ROOM_KEYS, STEERING_KEYS } from "./room-keys";

const EVERYBODYS = actsByKey(ROOM_KEYS);
const STEERING = actsByKey(STEERING_KEYS);

export type RoomActs = Record<ActOf<typeof ROOM_KEYS>, () => void> & {
  /** Null for whoever does not steer. */
  bring: (() => void) | null;
};

/** The keys of room-keys.ts, but never while one types. */
export function useRoomKeys(acts: RoomActs) {
  const [singleKeys] = useSingleKeys();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isKeyTaken(event)) return;
    const key = pressOf(event);
    if (isSingle(key) && !singleKeys) return;
    const act = EVERYBODYS.get(key) ?? STEERING.get(key);
    const does = act && acts[act];
    if (!does) return;
    event.preventDefault();
    does();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
