// Words that are typed and not saved yet: in the browser's own store, so that a reload, a crash or a sign-out loses none.
// Where that store is full or blocked they are held in memory and the screen says so.

export type KeptWords = {
  read(key: string): string | null;
  keep(key: string, value: string): void;
  drop(key: string): void;
  /** Keys that begin with this, in no order. */
  list(prefix: string): string[];
  /** False once something could be held in memory only. */
  isDurable(): boolean;
  subscribe(listener: () => void): () => void;
};

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** @param open gives the store; it may throw, as `localStorage` does where a site may not keep anything. */
export function keepWords(open: () => Store): KeptWords {
  const memory = new Map<string, string>();
  const listeners = new Set<() => void>();
  let isDurable = true;

  function attempt<T>(use: (store: Store) => T, otherwise: T): T {
    try {
      return use(open());
    } catch {
      return otherwise;
    }
  }
  function setDurable(next: boolean) {
    if (next === isDurable) return;
    isDurable = next;
    for (const listener of listeners) listener();
  }

  return {
    read: (key) => memory.get(key) ?? attempt((store) => store.getItem(key), null),
    keep(key, value) {
      const isStored = attempt((store) => (store.setItem(key, value), true), false);
      if (isStored) memory.delete(key);
      else memory.set(key, value);
      setDurable(memory.size === 0);
    },
    drop(key) {
      memory.delete(key);
      attempt((store) => store.removeItem(key), undefined);
      setDurable(memory.size === 0);
    },
    list(prefix) {
      const stored = attempt(
        (store) => Array.from({ length: store.length }, (_, at) => store.key(at) ?? ""),
        [] as string[],
      );
      return [...new Set([...stored, ...memory.keys()])].filter((key) => key.startsWith(prefix));
    },
    isDurable: () => isDurable,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export const keptWords = keepWords(() => localStorage);

/** What was kept as JSON; null for nothing, or for what is no JSON. */
export function parseKept<Value>(kept: string | null): Value | null {
  try {
    return JSON.parse(kept ?? "null") as Value | null;
  } catch {
    return null;
  }
}

/** Where a draft belongs: one for each person, document and place ("reply:<thread>", "edit:<comment>", "new:<place>"). */
export function draftKey(personId: string, documentId: string, place: string): string {
  return `clausemark:draft:${personId}:${documentId}:${place}`;
}

/** A judgement of a clause that was sent and not confirmed. */
export function unsentRatingKey(personId: string, documentId: string, criterionId: string, clauseId = ""): string {
  return `clausemark:unsent-rating:${personId}:${documentId}:${criterionId}:${clauseId}`;
}

/** An answer in a round of a review session that was sent and not confirmed. */
export function unsentAnswerKey(visitorId: string, roundId: string, clauseId = ""): string {
  return `clausemark:unsent-answer:${visitorId}:${roundId}:${clauseId}`;
}

/** An operation that was sent and not confirmed. */
export function unsentKey(personId: string, documentId: string, key = ""): string {
  return `clausemark:unsent:${personId}:${documentId}:${key}`;
}

/** What was read here and is not saved as read. */
export function unsentMarksKey(personId: string, documentId: string): string {
  return `clausemark:unsent-marks:${personId}:${documentId}`;
}
