import { describe, expect, it } from "vitest";
import { draftKey, keepWords } from "./kept-words";

function makeStore(): Storage {
  const rows = new Map<string, string>();
  return {
    getItem: (key) => rows.get(key) ?? null,
    setItem: (key, value) => void rows.set(key, value),
    removeItem: (key) => void rows.delete(key),
    key: (at) => [...rows.keys()][at] ?? null,
    clear: () => rows.clear(),
    get length() {
      return rows.size;
    },
  };
}

describe("keepWords", () => {
  it("keeps words for the next visit", () => {
    const store = makeStore();
    keepWords(() => store).keep("a", "words");
    const later = keepWords(() => store);
    expect(later.read("a")).toBe("words");
    expect(later.list("a")).toEqual(["a"]);
    later.drop("a");
    expect(later.read("a")).toBeNull();
  });

  it.each([
    [
      "full",
      () => ({
        ...makeStore(),
        setItem: () => {
          throw new DOMException("full", "QuotaExceededError");
        },
      }),
    ],
    [
      "blocked",
      () => {
        throw new DOMException("blocked", "SecurityError");
      },
    ],
  ])("holds words in memory and says so while the store is %s", (_, open) => {
    const words = keepWords(open as () => Storage);
    let told = 0;
    words.subscribe(() => told++);
    words.keep("a", "words");
    expect(words.read("a")).toBe("words");
    expect(words.list("a")).toEqual(["a"]);
    expect(words.isDurable()).toBe(false);
    expect(told).toBe(1);
    words.drop("a");
    expect(words.isDurable()).toBe(true);
  });

  it("keeps the drafts of two people on one machine apart", () => {
    expect(draftKey("p1", "d", "reply:t")).not.toBe(draftKey("p2", "d", "reply:t"));
  });
});
