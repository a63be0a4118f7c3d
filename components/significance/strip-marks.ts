// Where on the scale everything of one strip stands. Across in percent, so that the server can draw without knowing how
// wide the page is; up and down in pixels.
import { scaleLinear } from "d3-scale";
import type { Scale } from "@/lib/statistics/scale";
import type { DrawnRating, Part } from "./clause-results";
import { placeDots } from "@/lib/statistics/place-dots";

/** `key` is the rater's: a dot that changes its value is the same dot, and moves. */
export type StripDot = { key: string; rating: DrawnRating; at: number; y: number };
/** What somebody had given before, with a line to what they give now where that is known. */
export type EarlierDot = { key: string; at: number; y: number; to: { at: number; y: number } | null };
type Span = { from: number; to: number };
export type StripMarks = {
  height: number;
  middle: number;
  dots: StripDot[];
  earlier: EarlierDot[];
  tick: number | null;
  half: Span | null;
  /** From the least value to the greatest. */
  reach: Span | null;
};

const LANE_PX = 10;
/** Above and below the outermost dots: half of one, and enough for the median's tick to stand out. */
const EDGE_PX = 12;

export function percentOn({ least, greatest }: Pick<Scale, "least" | "greatest">): (value: number) => number {
  return scaleLinear([least, greatest], [0, 100]);
}

/** Round values to read the scale by: every 20 from 0 to 100, each from 1 to 9. */
export function ticksOf({ least, greatest }: Pick<Scale, "least" | "greatest">): number[] {
  return scaleLinear([least, greatest], [0, 100]).ticks(greatest - least < 10 ? greatest - least : 5);
}

export function stripMarks(part: Part, scale: Pick<Scale, "least" | "greatest">): StripMarks {
  const percent = percentOn(scale);
  const given = part.ratings
    .flatMap((rating) => (rating.value === null ? [] : { key: rating.person.id, rating, at: percent(rating.value) }))
    .sort((a, b) => a.at - b.at);
  const changed = part.ratings.flatMap(({ person, value, earlier }) =>
    earlier?.value == null || earlier.value === value ? [] : { key: person.id, at: percent(earlier.value) },
  );
  const left = part.before.map(({ value }, at) => ({ key: `before ${at}`, at: percent(value) }));
  const before = [...changed, ...left].sort((a, b) => a.at - b.at);
  // What is given now has the places near the middle.
  const placed = placeDots([...given, ...before]);
  const outermost = Math.max(0, ...placed.map(({ lane }) => Math.abs(lane)));
  const middle = outermost * LANE_PX + EDGE_PX;
  const yOf = (lane: number) => middle - lane * LANE_PX;
  const dots = given.map((dot, at) => ({ ...dot, y: yOf(placed[at]!.lane) }));
  const quartiles = part.summary?.quartiles;
  return {
    height: middle * 2,
    middle,
    dots,
    earlier: before.map((dot, at) => {
      const now = dots.find(({ key }) => key === dot.key);
      return { ...dot, y: yOf(placed[given.length + at]!.lane), to: now ? { at: now.at, y: now.y } : null };
    }),
    tick: part.summary && percent(part.summary.median),
    reach: part.summary && { from: percent(part.summary.min), to: percent(part.summary.max) },
    half: quartiles ? { from: percent(quartiles.lower), to: percent(quartiles.upper) } : null,
  };
}
