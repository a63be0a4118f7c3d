// What this person has read, as the server told and as it was read here since. Marks wait a moment, so that reading ten
// notes is one request, and are kept until the server has them.
import { ApiError, ask, CLIENT_ID } from "@/lib/api-client";
import type { LiveEvent } from "@/lib/schemas/live-event";
import type { MarkRead, ReadMarks } from "@/lib/schemas/read-marks";
import { type KeptWords, parseKept, unsentMarksKey } from "./kept-words";

/** Milliseconds since 1970: everything until `all` is read, and each note until its mark. */
export type Reading = { all: number; marks: ReadonlyMap<string, number> };

export type ReadMarksStore = {
  subscribe(listener: () => void): () => void;
  get(): Reading;
  /** The note has been read, up to these latest words of it. */
  read(threadId: string, until: number): void;
  /** Everything until then; an earlier moment takes it back. */
  readAll(until: number): void;
  hear(event: LiveEvent): void;
  refresh(): Promise<void>;
  /** Takes up what was not saved when the page was left. */
  recover(): void;
  /** Sends what waits now. */
  flush(): void;
};

type Options = { documentId: string; personId: string; told: ReadMarks; words: KeptWords };

const PAUSE_MS = 1_000;
const FIRST_RETRY_MS = 4_000;
const LAST_RETRY_MS = 60_000;
/** As many as one request takes: lib/schemas/read-marks.ts. */
const MOST_MARKS = 500;

export function createReadMarksStore({ documentId, personId, told, words }: Options): ReadMarksStore {
  const path = `/documents/${documentId}/read-marks`;
  const keptAt = unsentMarksKey(personId, documentId);
  let known = toReading(told);
  /** Not acknowledged yet. */
  let unsent: Unsent = { marks: new Map(), all: null };
  let reading = known;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSending = false;
  /** Requests the server has acknowledged. */
  let saved = 0;
  let retryMs = FIRST_RETRY_MS;
  const listeners = new Set<() => void>();

  function change(next: { known?: Reading; unsent?: Unsent }) {
    known = next.known ?? known;
    unsent = next.unsent ?? unsent;
    reading = withUnsent(known, unsent);
    // What another tab keeps there is not this one's to drop.
    if (next.unsent && isEmpty(unsent)) words.drop(keptAt);
    else if (next.unsent) words.keep(keptAt, JSON.stringify(toRequest(unsent)));
    for (const listener of listeners) listener();
  }
  function schedule(delayMs: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), delayMs);
  }
  async function send() {
    clearTimeout(timer);
    if (isSending || isEmpty(unsent)) return;
    isSending = true;
    const sent: Unsent = { all: unsent.all, marks: new Map([...unsent.marks].slice(0, MOST_MARKS)) };
    try {
      await ask(path, { method: "PUT", body: toRequest(sent), as: personId, keepalive: true });
      retryMs = FIRST_RETRY_MS;
      saved += 1;
      change({ known: withUnsent(known, sent), unsent: without(unsent, sent) });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // What is refused for good is not worth keeping; signed out, it waits for a stream that is open again.
      if (["bad-input", "forbidden", "not-found"].includes(error.code)) change({ unsent: without(unsent, sent) });
      else if (error.code !== "signed-out") schedule(retryMs);
      retryMs = Math.min(2 * retryMs, LAST_RETRY_MS);
      return;
    } finally {
      isSending = false;
    }
    if (!isEmpty(unsent)) schedule(PAUSE_MS);
  }

  const store: ReadMarksStore = {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    get: () => reading,
    read(threadId, until) {
      if (until <= Math.max(reading.all, reading.marks.get(threadId) ?? 0)) return;
      change({ unsent: { ...unsent, marks: new Map(unsent.marks).set(threadId, until) } });
      schedule(PAUSE_MS);
    },
    readAll(until) {
      change({ unsent: { ...unsent, all: until } });
      schedule(PAUSE_MS);
    },
    hear(event) {
      const isMine = event.type === "read-marks" && event.documentId === documentId;
      if (isMine && event.clientId !== CLIENT_ID) void store.refresh();
      if (event.type === "resync") {
        void store.refresh();
        void send();
      }
    },
    async refresh() {
      try {
        const before = saved;
        const answer = await ask<ReadMarks>(path, { as: personId });
        // What was saved while this was under way may not be in it.
        if (saved !== before) return void (await store.refresh());
        change({ known: toReading(answer) });
      } catch (error) {
        // The stream that comes back asks again.
        if (!(error instanceof ApiError)) throw error;
      }
    },
    recover() {
      const kept = parseKept<MarkRead>(words.read(keptAt));
      if (!kept) return;
      change({ unsent: mergeUnsent(fromRequest(kept), unsent) });
      schedule(0);
    },
    flush: () => void send(),
  };
  return store;
}

type Unsent = { all: number | null; marks: ReadonlyMap<string, number> };

const isEmpty = ({ all, marks }: Unsent) => all === null && marks.size === 0;

function toReading({ all, marks }: ReadMarks): Reading {
  return { all: Date.parse(all), marks: new Map(Object.entries(marks).map(([id, until]) => [id, Date.parse(until)])) };
}

function withUnsent(known: Reading, { all, marks }: Unsent): Reading {
  const merged = new Map(known.marks);
  for (const [id, until] of marks) merged.set(id, Math.max(until, merged.get(id) ?? 0));
  return { all: all ?? known.all, marks: merged };
}

/** What was changed while the request was under way is still to be sent. */
function without(unsent: Unsent, sent: Unsent): Unsent {
  return {
    all: unsent.all === sent.all ? null : unsent.all,
    marks: new Map([...unsent.marks].filter(([id, until]) => sent.marks.get(id) !== until)),
  };
}

function mergeUnsent(older: Unsent, newer: Unsent): Unsent {
  return { all: newer.all ?? older.all, marks: new Map([...older.marks, ...newer.marks]) };
}

function toRequest({ all, marks }: Unsent): MarkRead {
  return {
    marks: [...marks].map(([threadId, until]) => ({ threadId, until: new Date(until).toISOString() })),
    ...(all === null ? {} : { all: new Date(all).toISOString() }),
  };
}

function fromRequest({ all, marks = [] }: MarkRead): Unsent {
  return {
    all: all === undefined ? null : Date.parse(all),
    marks: new Map(marks.map(({ threadId, until }) => [threadId, Date.parse(until)])),
  };
}
