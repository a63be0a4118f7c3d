import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CLIENT_ID } from "@/lib/api-client";
import type { MarkRead, ReadMarks } from "@/lib/schemas/read-marks";
import { keepWords } from "./kept-words";
import { createReadMarksStore } from "./read-marks-store";
import { uuid } from "./thread-samples.test-data";

const at = (minute: number) => Date.parse("2026-01-01T00:00:00Z") + minute * 60_000;
const told: ReadMarks = { all: new Date(at(10)).toISOString(), marks: {} };

let answer: () => Response;
const sent: MarkRead[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  sent.length = 0;
  answer = () => new Response(null, { status: 204 });
  vi.stubGlobal("fetch", async (_: string, { method, body }: { method: string; body: string | null }) => {
    if (method === "GET") return Response.json(told);
    sent.push(JSON.parse(body!) as MarkRead);
    return answer();
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function openStore(words = keepWords(() => new Map() as never)) {
  return createReadMarksStore({ documentId: uuid(900), personId: uuid(1), told, words });
}

describe("what was read", () => {
  it("is known at once and sent together", async () => {
    const store = openStore();
    store.read(uuid(10), at(11));
    store.read(uuid(11), at(12));
    store.read(uuid(12), at(9)); // covered already
    expect([...store.get().marks.values()]).toEqual([at(11), at(12)]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent.map(({ marks }) => marks?.map(({ threadId }) => threadId))).toEqual([[uuid(10), uuid(11)]]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
  });

  it("is sent again until it is saved, with what was read meanwhile", async () => {
    answer = () => new Response(null, { status: 503 });
    const store = openStore();
    store.read(uuid(10), at(11));
    await vi.advanceTimersByTimeAsync(1_000);
    store.read(uuid(11), at(12));
    await vi.advanceTimersByTimeAsync(1_000);
    answer = () => new Response(null, { status: 204 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent.at(-1)!.marks).toHaveLength(2);
    expect([...store.get().marks.values()]).toEqual([at(11), at(12)]);
    const count = sent.length;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent).toHaveLength(count);
  });

  it("is taken up again by the next page", async () => {
    const words = keepWords(() => new Map() as never);
    answer = () => new Response(null, { status: 503 });
    openStore(words).read(uuid(10), at(11));
    const next = openStore(words);
    next.recover();
    expect(next.get().marks.get(uuid(10))).toBe(at(11));
    answer = () => new Response(null, { status: 204 });
    await vi.advanceTimersByTimeAsync(0);
    expect(sent.at(-1)!.marks).toHaveLength(1);
  });

  it("is not undone by an older answer that comes later, nor forgotten by another tab", async () => {
    const words = keepWords(() => new Map() as never);
    const store = openStore(words);
    const answers: ((response: Response) => void)[] = [];
    vi.stubGlobal("fetch", (_: string, { method }: { method: string }) =>
      method === "GET"
        ? new Promise<Response>((resolve) => answers.push(resolve))
        : Promise.resolve(new Response(null, { status: 204 })),
    );
    const asked = store.refresh();
    store.readAll(at(30));
    await vi.advanceTimersByTimeAsync(1_000);
    answers[0]!(Response.json(told));
    await vi.advanceTimersByTimeAsync(0);
    expect(store.get().all).toBe(at(30));
    answers[1]!(Response.json({ ...told, all: new Date(at(30)).toISOString() }));
    await asked;
    expect(store.get().all).toBe(at(30));

    store.read(uuid(10), at(31));
    const other = openStore(words);
    const refreshed = other.refresh();
    answers[2]!(Response.json(told));
    await refreshed;
    const next = openStore(words);
    next.recover();
    expect(next.get().marks.get(uuid(10))).toBe(at(31));
  });

  it("can be all, and taken back", async () => {
    const store = openStore();
    store.readAll(at(30));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.get().all).toBe(at(30));
    store.readAll(at(10));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.get().all).toBe(at(10));
    expect(sent.map(({ all }) => Date.parse(all!))).toEqual([at(30), at(10)]);
  });

  it("elsewhere is asked for, one's own echo is not", async () => {
    const store = openStore();
    store.readAll(at(30));
    await vi.advanceTimersByTimeAsync(1_000);
    store.hear({ type: "read-marks", documentId: uuid(900), clientId: CLIENT_ID });
    await vi.advanceTimersByTimeAsync(0);
    expect(store.get().all).toBe(at(30));
    store.hear({ type: "read-marks", documentId: uuid(900), clientId: "another tab" });
    await vi.advanceTimersByTimeAsync(0);
    expect(store.get().all).toBe(at(10));
  });
});
