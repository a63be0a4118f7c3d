// Threads as the server told of them, and on top what this person did since. Answers, live events and whole lists come in
// any order and more than once: of two tellings of one thread the one with the greater sequence holds.
import type { ThreadDto } from "@/lib/schemas/thread";
import { type Me, type Operation, type Problem, applyOperation, imagineThread } from "./operation";

/** `thread` is null once it is gone for this person. `heard` says when, on this state's own clock. */
type Told = { sequence: number; thread: ThreadDto | null; heard: number };

export type ThreadsState = {
  told: ReadonlyMap<string, Told>;
  operations: readonly Operation[];
  /** The key of a saved create, and the id that the server gave. */
  savedAs: ReadonlyMap<string, string>;
  clock: number;
};

export type ThreadsEvent =
  | { type: "thread"; thread: ThreadDto }
  | { type: "gone"; id: string; sequence: number }
  /** Every readable thread; `since` is the clock when it was asked for: what was heard later may not be in it. */
  | { type: "list"; threads: readonly ThreadDto[]; since: number }
  | { type: "begun"; operation: Operation }
  /** The answer; of a deletion it is the thread as it went. */
  | { type: "saved"; key: string; thread: ThreadDto }
  | { type: "failed"; key: string; problem: Problem }
  | { type: "retried"; key: string; basedOn?: number }
  | { type: "discarded"; key: string };

export type NoteView = {
  /** The same before and after a new note is saved, though its id changes: the card on screen stays the same one. */
  viewKey: string;
  /** As it will be once everything under way is saved. */
  thread: ThreadDto;
  /** False until the server has it. */
  isSaved: boolean;
  operations: readonly Operation[];
};

export function emptyThreads(threads: readonly ThreadDto[] = []): ThreadsState {
  const state: ThreadsState = { told: new Map(), operations: [], savedAs: new Map(), clock: 0 };
  return reduceThreads(state, { type: "list", threads, since: 0 });
}

export function reduceThreads(state: ThreadsState, event: ThreadsEvent): ThreadsState {
  switch (event.type) {
    case "thread":
      return tell(state, event.thread.id, event.thread.sequence, event.thread);
    case "gone":
      return tell(state, event.id, event.sequence, null);
    case "list":
      return tellAll(state, event.threads, event.since);
    case "begun":
      return { ...state, operations: [...state.operations, event.operation] };
    case "saved":
      return save(state, event.key, event.thread);
    case "failed":
      return changeOperation(state, event.key, { status: "failed", problem: event.problem });
    case "retried":
      return changeOperation(state, event.key, {
        status: "saving",
        problem: null,
        ...(event.basedOn === undefined ? {} : { basedOn: event.basedOn }),
      });
    case "discarded":
      return { ...state, operations: state.operations.filter(({ key }) => key !== event.key) };
  }
}

function tell(state: ThreadsState, id: string, sequence: number, thread: ThreadDto | null): ThreadsState {
  if (isOldNews(state.told.get(id), sequence)) return state;
  const clock = state.clock + 1;
  return { ...state, clock, told: new Map(state.told).set(id, { sequence, thread, heard: clock }) };
}

/** In one new map: telling them one by one would copy it as often as there are threads. */
function tellAll(state: ThreadsState, threads: readonly ThreadDto[], since: number): ThreadsState {
  const listed = new Set(threads.map(({ id }) => id));
  const told = new Map(
    [...state.told].filter(([id, { thread, heard }]) => thread === null || listed.has(id) || heard > since),
  );
  const clock = state.clock + 1;
  for (const thread of threads) {
    const { id, sequence } = thread;
    if (!isOldNews(told.get(id), sequence)) told.set(id, { sequence, thread, heard: clock });
  }
  return { ...state, clock, told };
}

/** Of one sequence what is gone stays gone; otherwise the later telling may know more: what one may do has changed. */
function isOldNews(known: Told | undefined, sequence: number): boolean {
  return known !== undefined && (known.sequence > sequence || (known.sequence === sequence && known.thread === null));
}

function save(state: ThreadsState, key: string, thread: ThreadDto): ThreadsState {
  const operation = state.operations.find((each) => each.key === key);
  const rest = { ...state, operations: state.operations.filter((each) => each !== operation) };
  if (operation?.kind === "remove") return tell(rest, thread.id, thread.sequence, null);
  if (operation?.kind !== "create") return tell(rest, thread.id, thread.sequence, thread);
  return tell({ ...rest, savedAs: new Map(state.savedAs).set(key, thread.id) }, thread.id, thread.sequence, thread);
}

function changeOperation(
  state: ThreadsState,
  key: string,
  change: Pick<Operation, "status" | "problem"> & { basedOn?: number },
): ThreadsState {
  const operations = state.operations.map((each) => (each.key === key ? ({ ...each, ...change } as Operation) : each));
  return { ...state, operations };
}

/** The views of threads that nothing is under way on: the same object until the thread is told anew. */
const settled = new WeakMap<ThreadDto, NoteView>();

/** Everything to show, in no order. */
export function viewNotes(state: ThreadsState, documentId: string, me: Me): NoteView[] {
  const underWay = new Map<string, Operation[]>();
  for (const operation of state.operations) {
    if (operation.kind === "create") continue;
    underWay.set(operation.threadId, [...(underWay.get(operation.threadId) ?? []), operation]);
  }
  const keys = new Map([...state.savedAs].map(([key, id]) => [id, key]));
  const saved = [...state.told.values()].flatMap(({ thread }): NoteView[] => {
    if (!thread || thread.documentId !== documentId) return [];
    const viewKey = keys.get(thread.id) ?? thread.id;
    const operations = underWay.get(thread.id);
    if (!operations) {
      const known = settled.get(thread);
      if (known?.viewKey === viewKey) return [known];
      const view = { viewKey, thread, isSaved: true, operations: [] };
      settled.set(thread, view);
      return [view];
    }
    const shown = operations.reduce<ThreadDto | null>(
      (view, operation) => (view && isShownAsDone(operation) ? applyOperation(view, operation, me) : view),
      thread,
    );
    return shown ? [{ viewKey, thread: shown, isSaved: true, operations }] : [];
  });
  const created = state.operations.flatMap((operation): NoteView[] =>
    operation.kind === "create"
      ? [
          {
            viewKey: operation.key,
            thread: imagineThread(operation, documentId, me),
            isSaved: false,
            operations: [operation],
          },
        ]
      : [],
  );
  return [...saved, ...created];
}

/** Words stay in sight when saving them failed; anything else goes back to how it is on the server. */
function isShownAsDone({ status, kind }: Operation): boolean {
  return status === "saving" || kind === "reply" || kind === "rewrite";
}
