import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEventParser } from "./parse-events";
import { reconnectDelayMs } from "./reconnect-delay";

describe("createEventParser", () => {
  it("finds the same events however the stream is cut", () => {
    const stream = ': open\n\ndata: {"type":"resync"}\n\nevent: x\ndata: a\ndata: b\n\n: beat\n\ndata:中文 🙂\n\n';
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length)), (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), stream.length];
        const parse = createEventParser();
        const found = edges.slice(1).flatMap((edge, at) => parse(stream.slice(edges[at], edge)));
        expect(found).toEqual(['{"type":"resync"}', "a\nb", "中文 🙂"]);
      }),
    );
  });
});

describe("reconnectDelayMs", () => {
  it("grows, is bounded, and is never at once", () => {
    expect(reconnectDelayMs(0, 0)).toBe(250);
    expect(reconnectDelayMs(0, 0.999)).toBeLessThanOrEqual(500);
    expect(reconnectDelayMs(50, 0.999)).toBeLessThanOrEqual(20_000);
    expect(reconnectDelayMs(4, 0.5)).toBeGreaterThan(reconnectDelayMs(1, 0.5));
  });
});
