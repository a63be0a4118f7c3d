// The threads of one document in this tab: what the server told, what was done here, and the sending of it.
import { ApiError, CLIENT_ID, ask, askLong, newKey } from "@/lib/api-client";
import type { LiveEvent } from "@/lib/schemas/live-event";
import type { RichText } from "@/lib/schemas/rich-text";
import type { ThreadDto } from "@/lib/schemas/thread";
import { type KeptWords, draftKey, parseKept, unsentKey } from "./kept-words";
import { type Act, type Me, type Operation, type Problem, holdsWords } from "./operation";
import { requestOf } from "./request-of";
import {
  type NoteView,
  type ThreadsEvent,
  type ThreadsState,
  emptyThreads,
  reduceThreads,
  viewNotes,
} from "./threads-state";

export type ThreadStore = {
  subscribe(listener: () => void): () => void;
  /** The same array until something changed. */
  getNotes(): readonly NoteView[];
  getState(): ThreadsState;
  /** Shows the act as done at once and saves it behind; returns its key. */
  act(act: Act): string;
  /** Sends a failed operation again; `basedOn` when the newer version has been read. */
  retry(key: string, basedOn?: number): void;
  /** Sends again whatever failed for one of these reasons. */
  retryAll(codes: readonly Problem["code"][]): void;
  discard(key: string): void;
  hear(event: LiveEvent): void;
  /** Asks for every thread again. */
  refresh(): Promise<void>;
  /** Sends what was not saved when the page was left. */
  recover(): void;
  idOf(keyOrId: string): string;
};

type Options = {
  documentId: string;
  versionId: string;
  me: Me;
  threads: readonly ThreadDto[];
  words: KeptWords;
  onSignedOut: () => void;
  onProblem: (message: string) => void;
  /** Words for a note that somebody has deleted meanwhile. */
  onHomeless: (body: RichText) => void;
};

export function createThreadStore({ documentId, versionId, me, threads, words, ...on }: Options): ThreadStore {
  let state = emptyThreads(threads);
  let notes: readonly NoteView[] | null = null;
  /** Of the list as it was told last: after a gap in which nothing happened it is not sent again. */
  let listTag: string | null = null;
  const listeners = new Set<() => void>();
  /** The last call about each thread: an undo must not overtake what it undoes. */
  const lanes = new Map<string, Promise<void>>();

  function dispatch(event: ThreadsEvent) {
    const next = reduceThreads(state, event);
    if (next === state) return;
    state = next;
    notes = null;
    for (const listener of listeners) listener();
  }
  const threadOf = (operation: Operation) =>
    operation.kind === "create" ? null : (state.told.get(operation.threadId)?.thread ?? null);

  async function call(operation: Operation, isSecondTry = false): Promise<void> {
    const { path, ...options } = requestOf(operation, documentId, threadOf(operation));
    try {
      const thread = await ask<ThreadDto>(path, { ...options, as: me.id });
      words.drop(unsentKey(me.id, documentId, operation.key));
      dispatch({ type: "saved", key: operation.key, thread });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const current = error.details.current;
      const isThread = error.code === "stale" && operation.kind !== "rewrite" && isThreadDto(current);
      if (isThread) dispatch({ type: "thread", thread: current });
      // A label or a resolution is the same wish on the newer thread: only a person's words need a person's eye.
      if (isThread && !isSecondTry && !isReassigned(operation, current)) return call(operation, true);
      if (error.code === "not-found" && (operation.kind === "reply" || operation.kind === "rewrite")) {
        store.discard(operation.key);
        return on.onHomeless(operation.body);
      }
      if (isFinal(error.code) && !holdsWords(operation)) words.drop(unsentKey(me.id, documentId, operation.key));
      dispatch({ type: "failed", key: operation.key, problem: { code: error.code, message: error.message, current } });
      if (error.code === "signed-out") on.onSignedOut();
      // A note that could not be brought back has no card to say so on.
      if (operation.kind === "restore") on.onProblem(error.message);
    }
  }

  function send(operation: Operation) {
    const lane = operation.kind === "create" ? operation.key : operation.threadId;
    const sent = (lanes.get(lane) ?? Promise.resolve()).then(() => call(operation));
    lanes.set(lane, sent);
  }

  /** What was being written in a note when somebody deleted it. */
  function rescueDrafts(threadId: string) {
    const comments = state.told.get(threadId)?.thread?.comments ?? [];
    const places = [`reply:${threadId}`, ...comments.map(({ id }) => `edit:${id}:`)];
    for (const key of places.flatMap((place) => words.list(draftKey(me.id, documentId, place)))) {
      const body = parseKept<RichText>(words.read(key));
      words.drop(key);
      if (body) on.onHomeless(body);
    }
  }

  const store: ThreadStore = {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getNotes: () => (notes ??= viewNotes(state, documentId, me)),
    getState: () => state,
    act(act) {
      const operation = {
        ...act,
        key: newKey(),
        at: new Date().toISOString(),
        status: "saving",
        problem: null,
      } as Operation;
      words.keep(unsentKey(me.id, documentId, operation.key), JSON.stringify(operation));
      dispatch({ type: "begun", operation });
      send(operation);
      return operation.key;
    },
    retry(key, basedOn) {
      dispatch({ type: "retried", key, basedOn });
      const operation = state.operations.find((each) => each.key === key);
      if (operation) send(operation);
    },
    retryAll(codes) {
      for (const { key, status, problem } of state.operations) {
        if (status === "failed" && problem && codes.includes(problem.code)) store.retry(key);
      }
    },
    discard(key) {
      words.drop(unsentKey(me.id, documentId, key));
      dispatch({ type: "discarded", key });
    },
    hear(event) {
      if (event.type === "thread" && event.thread.documentId === documentId) {
        // One's own change comes back here while its answer is still on the way: the answer says the same.
        const isOwnEcho = event.clientId === CLIENT_ID && state.operations.some(({ status }) => status === "saving");
        if (!isOwnEcho) dispatch({ type: "thread", thread: event.thread });
      } else if (event.type === "thread-gone") {
        if (event.clientId !== CLIENT_ID) rescueDrafts(event.id);
        dispatch({ type: "gone", id: event.id, sequence: event.sequence });
      }
    },
    async refresh() {
      const since = state.clock;
      try {
        const list = await askLong<ThreadDto>(`/versions/${versionId}/threads`, {
          as: me.id,
          tag: listTag,
          // Some of a list tell nothing of what is not among them.
          onMore: (some) => dispatch({ type: "list", threads: some, since: -1 }),
        });
        if (!list) return;
        listTag = list.tag;
        dispatch({ type: "list", threads: list.members, since });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        // Anything else shows as a stream that reconnects, and asks again once it is back.
        if (error.code === "signed-out") on.onSignedOut();
      }
    },
    recover() {
      for (const key of words.list(unsentKey(me.id, documentId))) {
        const operation = parseKept<Operation>(words.read(key));
        if (!operation) words.drop(key);
        else if (!state.operations.some((each) => each.key === operation.key)) {
          dispatch({ type: "begun", operation: { ...operation, status: "saving", problem: null } });
          send(operation);
        }
      }
    },
    idOf: (keyOrId) => state.savedAs.get(keyOrId) ?? keyOrId,
  };
  return store;
}

/** Would be refused again however often it is sent. */
function isFinal(code: Problem["code"]): boolean {
  return ["bad-input", "forbidden", "not-found", "conflict", "stale", "too-large"].includes(code);
}

/** Somebody else has assigned the note meanwhile. */
function isReassigned(operation: Operation, { assignee }: ThreadDto): boolean {
  return operation.kind === "assign" && (assignee?.id ?? null) !== operation.from;
}

function isThreadDto(value: unknown): value is ThreadDto {
  return typeof value === "object" && value !== null && "comments" in value && "version" in value;
}
