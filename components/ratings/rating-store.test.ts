import { beforeEach, describe, expect, it, vi } from "vitest";
import { keepWords } from "@/components/annotations/kept-words";
import { ApiError } from "@/lib/api-client";
import { createRatingStore, isGivenElsewhere } from "./rating-store";
import { judgementOf, type KnownClause, type OwnRating, type Pending } from "./significance-state";

type Sent = Pending & { supersedesId: string | null };

const device = () => {
  const kept = new Map<string, string>();
  return keepWords(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (at) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  }));
};
const rated = (value: number) => ({ value, cannotJudge: null, reason: "" });
const nothing = { value: null, cannotJudge: null, reason: "" };

/** A server that appends, and refuses what it is told to. */
function makeServer() {
  const rows: OwnRating[] = [];
  let refusal: ApiError | null = null;
  const sent: Sent[] = [];
  return {
    rows,
    sent,
    refuse: (next: ApiError | null) => (refusal = next),
    async send(pending: Sent): Promise<KnownClause> {
      sent.push(pending);
      await Promise.resolve();
      if (refusal) throw refusal;
      const { clauseId, versionId, value, cannotJudge, reason } = pending;
      const at = String(rows.length + 1);
      const mine = { id: `row-${at}`, clauseId, versionId, value, cannotJudge, reason, createdAt: at.padStart(9, "0") };
      rows.push(mine);
      return { clauseId, mine, others: null };
    },
  };
}

let server: ReturnType<typeof makeServer>;
let words: ReturnType<typeof device>;
const onRefused = vi.fn();
const open = (versionOf = () => "v1") =>
  createRatingStore({
    clauses: [],
    versionOf,
    send: (pending) => server.send(pending),
    words,
    keyOf: (id = "") => `unsent:${id}`,
    onRefused,
  });
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  server = makeServer();
  words = device();
  onRefused.mockReset();
});

describe("an answer", () => {
  it("is shown at once, kept until it is acknowledged, and then no more", async () => {
    const store = open();
    store.give("a", rated(70));
    expect(judgementOf(store.getState(), "a")?.value).toBe(70);
    expect(words.list("unsent:")).toEqual(["unsent:a"]);
    await settled();
    expect(store.getState().pending.size).toBe(0);
    expect(words.list("unsent:")).toEqual([]);
    expect(judgementOf(store.getState(), "a")?.value).toBe(70);
  });

  it("names the one it supersedes, also where both were given at once", async () => {
    const store = open();
    store.give("a", rated(10));
    store.give("a", rated(30));
    await settled();
    expect(server.sent.map(({ supersedesId }) => supersedesId)).toEqual([null, "row-1"]);
  });

  it("says which text was read when it was given", async () => {
    let versionId = "v1";
    const store = open(() => versionId);
    store.give("a", rated(10));
    versionId = "v2";
    store.give("b", rated(10));
    await settled();
    expect(server.sent.map((each) => each.versionId)).toEqual(["v1", "v2"]);
  });

  it("that is taken back is followed by one that supersedes that", async () => {
    const store = open();
    store.give("a", rated(10));
    await settled();
    store.give("a", nothing);
    await settled();
    expect(judgementOf(store.getState(), "a")).toBeNull();
    store.give("a", rated(50));
    await settled();
    expect(server.sent.map(({ supersedesId }) => supersedesId)).toEqual([null, "row-1", "row-2"]);
  });

  it("that is taken back before it was ever given is not sent", async () => {
    server.refuse(new ApiError("offline", "No connection."));
    const store = open();
    store.give("a", rated(10));
    await settled();
    store.give("a", nothing);
    await settled();
    expect(server.sent).toHaveLength(1);
    expect(store.getState().pending.size).toBe(0);
    expect(words.list("unsent:")).toEqual([]);
  });
});

describe("an answer that is refused", () => {
  it("waits with the sentence, and is sent again under the same key", async () => {
    server.refuse(new ApiError("offline", "No connection."));
    const store = open();
    store.give("a", rated(70));
    await settled();
    expect(store.getState().pending.get("a")).toMatchObject({
      status: "failed",
      problem: { code: "offline", message: "No connection." },
    });
    expect(onRefused).toHaveBeenCalledWith("offline");
    server.refuse(null);
    store.retryAll(["unavailable"]);
    await settled();
    expect(server.sent).toHaveLength(1);
    store.retryAll(["offline"]);
    await settled();
    expect(new Set(server.sent.map(({ key }) => key)).size).toBe(1);
    expect(store.getState().pending.size).toBe(0);
  });

  it("is there after the page was left, with the text it was read in, and is sent then", async () => {
    server.refuse(new ApiError("offline", "No connection."));
    open().give("a", rated(70));
    await settled();
    server.refuse(null);
    const again = open(() => "v2");
    again.recover();
    await settled();
    expect(server.rows).toMatchObject([{ clauseId: "a", value: 70, versionId: "v1" }]);
    expect(words.list("unsent:")).toEqual([]);
  });

  it("because another was given elsewhere lets one choose", async () => {
    const store = open();
    const current = { id: "row-x", clauseId: "a", versionId: "v1", createdAt: "1", ...rated(20) };
    server.refuse(new ApiError("conflict", "Look at that value first.", { current }));
    store.give("a", rated(70));
    await settled();
    expect(isGivenElsewhere(store.getState().pending.get("a")!)).toBe(true);
    server.refuse(null);
    store.retry("a");
    await settled();
    expect(server.sent.map(({ supersedesId }) => supersedesId)).toEqual([null, "row-x"]);
    expect(server.sent[0]!.key).not.toBe(server.sent[1]!.key);
  });

  it("because the round is closed stays until one leaves it, over a reload too", async () => {
    server.refuse(new ApiError("conflict", "This round is closed. What you had answered counts."));
    const store = open();
    store.give("a", rated(70));
    await settled();
    const pending = store.getState().pending.get("a")!;
    expect(isGivenElsewhere(pending)).toBe(false);
    expect(pending.problem?.message).toBe("This round is closed. What you had answered counts.");

    const again = open();
    again.recover();
    await settled();
    expect(again.getState().pending.get("a")?.status).toBe("failed");
    again.discard("a");
    expect(again.getState().pending.size).toBe(0);
    expect(words.list("unsent:")).toEqual([]);
  });
});

it("an older telling does not bring back what was", async () => {
  const store = open();
  store.give("a", rated(10));
  await settled();
  const old = store.getState().clauses.get("a")!;
  store.give("a", rated(90));
  await settled();
  store.tell([old]);
  expect(judgementOf(store.getState(), "a")?.value).toBe(90);
});
