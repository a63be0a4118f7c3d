import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ThreadDto } from "@/lib/schemas/thread";
import type { Operation } from "./operation";
import { makeComment, makeThread, uuid } from "./thread-samples.test-data";
import { type ThreadsEvent, emptyThreads, reduceThreads, viewNotes } from "./threads-state";

const me = { id: uuid(1), name: "Reviewer 1" };
const documentId = uuid(900);
const paragraph = (text: string) => ({
  type: "doc" as const,
  content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
});

const operation = (act: Partial<Operation> & Pick<Operation, "kind">) =>
  ({ key: uuid(50), at: "2026-01-01T00:00:00Z", status: "saving", problem: null, ...act }) as Operation;
const run = (events: ThreadsEvent[], threads: ThreadDto[] = []) => events.reduce(reduceThreads, emptyThreads(threads));
const viewOf = (...args: Parameters<typeof run>) => viewNotes(run(...args), documentId, me);

/** A thread's life as the server would tell it: each step takes it away or changes it. */
function liveThrough(id: string, steps: readonly boolean[]): ThreadsEvent[] {
  return steps.map((isGone, at) => {
    const sequence = at + 1;
    if (isGone) return { type: "gone", id, sequence };
    return {
      type: "thread",
      thread: makeThread({ id, documentId, sequence, comments: [makeComment({ version: at })] }),
    };
  });
}

describe("reduceThreads", () => {
  it("comes to the same state however events are ordered and repeated", () => {
    const life = fc.array(fc.boolean(), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(life, life, fc.infiniteStream(fc.nat()), (first, second, random) => {
        const events = [...liveThrough(uuid(10), first), ...liveThrough(uuid(11), second)];
        const shuffled = [...events, ...events.slice(0, 4)]
          .map((event) => ({ event, rank: random.next().value }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ event }) => event);
        const known = (state: ReturnType<typeof run>) =>
          [...state.told].map(([id, { sequence, thread }]) => [id, sequence, thread]).sort();
        expect(known(run(shuffled))).toEqual(known(run(events)));
      }),
    );
  });

  it("does not bring back a note that went by a telling from before", () => {
    const thread = makeThread({ documentId, sequence: 3 });
    expect(
      viewOf([
        { type: "gone", id: thread.id, sequence: 4 },
        { type: "thread", thread },
      ]),
    ).toEqual([]);
    const restored = { ...thread, sequence: 5 };
    expect(
      viewOf([
        { type: "gone", id: thread.id, sequence: 4 },
        { type: "thread", thread: restored },
      ]),
    ).toHaveLength(1);
  });

  it("shows a new note at once and swaps it for the saved one", () => {
    const create = operation({
      kind: "create",
      input: { on: { place: "DOCUMENT" }, visibility: "TEAM", labelIds: [], comment: paragraph("Hello") },
    });
    const before = viewOf([{ type: "begun", operation: create }]);
    expect(before).toMatchObject([{ isSaved: false, thread: { id: create.key, comments: [{ author: me }] } }]);
    const thread = makeThread({ documentId });
    const state = run([
      { type: "begun", operation: create },
      { type: "saved", key: create.key, thread },
    ]);
    expect(viewNotes(state, documentId, me)).toMatchObject([
      { viewKey: create.key, isSaved: true, thread: { id: thread.id }, operations: [] },
    ]);
    expect(state.savedAs.get(create.key)).toBe(thread.id);
  });

  it("keeps words in sight when saving them failed, and takes other wishes back", () => {
    const thread = makeThread({ documentId });
    const problem = { code: "offline" as const, message: "There is no connection." };
    const reply = operation({ kind: "reply", threadId: thread.id, body: paragraph("Kept") });
    const resolve = operation({ kind: "resolve", threadId: thread.id, isResolved: true, key: uuid(51) });
    const events: ThreadsEvent[] = [
      { type: "begun", operation: reply },
      { type: "begun", operation: resolve },
    ];
    expect(viewOf(events, [thread])[0]!.thread.resolved).not.toBeNull();
    const [note] = viewOf(
      [...events, { type: "failed", key: reply.key, problem }, { type: "failed", key: resolve.key, problem }],
      [thread],
    );
    expect(note!.thread.comments.at(-1)!.body).toEqual(paragraph("Kept"));
    expect(note!.thread.resolved).toBeNull();
    expect(note!.operations).toHaveLength(2);
  });

  it("drops what a list no longer holds, but not what was heard since it was asked for", () => {
    const [old, fresh] = [makeThread({ id: uuid(20), documentId }), makeThread({ id: uuid(21), documentId })];
    const state = run(
      [
        { type: "thread", thread: fresh },
        { type: "list", threads: [], since: 1 },
      ],
      [old],
    );
    expect(viewNotes(state, documentId, me).map(({ thread }) => thread.id)).toEqual([fresh.id]);
  });
});
