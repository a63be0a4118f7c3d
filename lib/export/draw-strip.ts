// A clause's strip as pixels, for files: the same shape as on the page, on white. The server has no canvas, and needs none for
// rounded bars and dots: how much of a pixel a shape covers follows from its distance to the shape's edge.
import type { StripShape } from "@/lib/brief/strip-shape";
import type { Pixels } from "./png";

export const STRIP_PX = { width: 300, edge: 8, lane: 10, half: 13 } as const;
/** Pixels for each of the page's, so that it is sharp on paper. */
const SHARPNESS = 4;

type Colour = readonly [red: number, green: number, blue: number];
/** The distance of a point from the shape's edge, negative inside. */
type Shape = (x: number, y: number) => number;

// The light theme's (app/tokens.css), as sRGB.
const LINE: Colour = [0xe2, 0xdf, 0xda];
const INK: Colour = [0x22, 0x1f, 0x19];
const HEAT_INK: Colour = [0x92, 0x3e, 0x00];
const HEATS: readonly Colour[] = [
  [0xf6, 0xf1, 0xd7],
  [0xf1, 0xe1, 0xae],
  [0xf4, 0xcd, 0x85],
  [0xfc, 0xb3, 0x64],
  [0xff, 0x95, 0x5a],
];

/** How high the strip is, in the page's pixels. */
export function stripHeight({ outermost }: StripShape): number {
  return 2 * (outermost * STRIP_PX.lane + STRIP_PX.half);
}

/** @param ticks in percent of the scale: the lines one reads it by. */
export function drawStrip(shape: StripShape, ticks: readonly number[]): Pixels {
  const { width, edge, lane } = STRIP_PX;
  const height = stripHeight(shape);
  const canvas = blank(width * SHARPNESS, height * SHARPNESS);
  const across = (percent: number) => edge + ((width - 2 * edge) * percent) / 100;
  const middle = height / 2;
  for (const tick of ticks) paint(canvas, box(across(tick), middle, 0.5, height / 2 + 1, 0), LINE, 1);
  if (shape.half) {
    const [from, to] = [across(shape.half.from), across(shape.half.to)];
    const bar = (grown: number) =>
      box((from + to) / 2, middle, Math.max(1, (to - from) / 2) + grown, 6 + grown, 6 + grown);
    paint(canvas, bar(0.5), HEAT_INK, 0.45);
    paint(canvas, bar(-0.5), HEATS[shape.heat - 1]!, 1);
  }
  if (shape.tick !== null) paint(canvas, box(across(shape.tick), middle, 1.5, height / 2 - 2, 1.5), HEAT_INK, 1);
  for (const dot of shape.dots) paint(canvas, disc(across(dot.at), middle - dot.lane * lane, 4), INK, 0.72);
  return canvas;
}

function blank(width: number, height: number): Pixels {
  return { width, height, rgb: new Uint8Array(width * height * 3).fill(255) };
}

/** @param radius of its corners. */
function box(x: number, y: number, halfWidth: number, halfHeight: number, radius: number): Shape {
  const round = Math.min(radius, halfWidth, halfHeight);
  return (px, py) => {
    const dx = Math.abs(px - x) - halfWidth + round;
    const dy = Math.abs(py - y) - halfHeight + round;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - round;
  };
}

const disc =
  (x: number, y: number, radius: number): Shape =>
  (px, py) =>
    Math.hypot(px - x, py - y) - radius;

function paint({ width, height, rgb }: Pixels, shape: Shape, colour: Colour, opacity: number): void {
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const distance = SHARPNESS * shape((x + 0.5) / SHARPNESS, (y + 0.5) / SHARPNESS);
      const cover = opacity * Math.min(1, Math.max(0, 0.5 - distance));
      if (cover === 0) continue;
      const at = 3 * (y * width + x);
      colour.forEach((channel, of) => {
        rgb[at + of] = Math.round(rgb[at + of]! + (channel - rgb[at + of]!) * cover);
      });
    }
}
