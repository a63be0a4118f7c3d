import { crc32, inflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { stripShape } from "@/lib/brief/strip-shape";
import { SIGNIFICANCE } from "@/lib/statistics/criterion-templates";
import { makeScale } from "@/lib/statistics/scale";
import { drawStrip } from "./draw-strip";
import { encodePng } from "./png";

it("gives back the pixels it was given, under sums that are right", () => {
  const rgb = Uint8Array.from({ length: 3 * 2 * 3 }, (_, at) => at * 7);
  const png = encodePng({ width: 3, height: 2, rgb });
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.set(body.subarray(0, 4).toString("latin1"), body.subarray(4));
    at += length + 12;
  }
  expect([...chunks.keys()]).toEqual(["IHDR", "IDAT", "IEND"]);
  const lines = inflateSync(chunks.get("IDAT")!);
  expect([lines[0], lines[10]]).toEqual([0, 0]);
  expect(Buffer.concat([lines.subarray(1, 10), lines.subarray(11)])).toEqual(Buffer.from(rgb));
});

it("draws a dot where its value is, and paper where there is none", () => {
  const scale = makeScale(SIGNIFICANCE.scale, SIGNIFICANCE.steps);
  const shape = stripShape({ values: [0, 100], summary: null }, scale);
  const { width, height, rgb } = drawStrip(shape, []);
  const inkAt = (x: number) => 255 - rgb[3 * (Math.floor(height / 2) * width + Math.floor(x))]!;
  const end = (8 / 300) * width;
  expect([inkAt(end), inkAt(width - end - 1)].every((ink) => ink > 100)).toBe(true);
  expect(inkAt(width / 2)).toBe(0);
});
