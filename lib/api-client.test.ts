import { afterEach, expect, it, vi } from "vitest";
import { askLong } from "./api-client";

afterEach(() => vi.unstubAllGlobals());

/** Sends a text in pieces that end anywhere, also within a letter of several bytes. */
function answerWith(text: string, pieceBytes: number, init: ResponseInit = {}) {
  const bytes = new TextEncoder().encode(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, at) =>
    bytes.slice(at * pieceBytes, (at + 1) * pieceBytes),
  );
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  const fetched = vi.fn(() => Promise.resolve(new Response(text === "" ? null : body, init)));
  vi.stubGlobal("fetch", fetched);
  return fetched;
}
const listOf = (count: number) =>
  `{"threads": [\n${Array.from({ length: count }, (_, id) => `{"id" : ${id}, "words" : "十一 {\\n]}"}`).join(",\n")}\n]}`;
const quietly = { tag: null, onMore: () => undefined };

it("reads a list line by line, wherever its pieces end", async () => {
  for (const pieceBytes of [1, 7, 64, 100_000]) {
    answerWith(listOf(30), pieceBytes, { headers: { etag: '"one"' } });
    const list = await askLong<{ id: number; words: string }>("/list", quietly);
    expect(list?.tag).toBe('"one"');
    expect(list?.members).toEqual(Array.from({ length: 30 }, (_, id) => ({ id, words: "十一 {\n]}" })));
  }
});

it("reads an empty list", async () => {
  answerWith('{"threads": []}', 4);
  expect((await askLong("/list", quietly))?.members).toEqual([]);
});

it("asks by the tag it has, and learns that nothing changed", async () => {
  const fetched = answerWith("", 1, { status: 304 });
  expect(await askLong("/list", { ...quietly, tag: '"one"' })).toBeNull();
  expect(fetched).toHaveBeenCalledWith(
    "/api/v1/list",
    expect.objectContaining({ headers: expect.objectContaining({ "If-None-Match": '"one"' }) as unknown }),
  );
});

it("takes a list that breaks off for no answer at all", async () => {
  answerWith(listOf(30).slice(0, -40), 64);
  await expect(askLong("/list", quietly)).rejects.toMatchObject({ code: "offline" });
});
