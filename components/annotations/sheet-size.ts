/** How much of the screen the sheet of notes takes: a line or two, half, or nearly all. */
export type SheetSize = "low" | "half" | "tall";

type Drag = {
  /** Of the sheet where it was let go. */
  height: number;
  /** Pixels a millisecond, upwards positive. */
  velocity: number;
  heights: Record<SheetSize, number>;
};

/** How far a thumb's movement carries on after it lets go: what feels thrown rather than dropped. */
const CARRY_MS = 160;

/** Where a sheet comes to rest that was let go: at the nearest size to where it was heading, or closed. */
export function settleSheet({ height, velocity, heights }: Drag): SheetSize | "closed" {
  const aim = height + velocity * CARRY_MS;
  const rests = [["closed", 0], ...Object.entries(heights)] as ["closed" | SheetSize, number][];
  return rests.reduce((best, each) => (Math.abs(each[1] - aim) < Math.abs(best[1] - aim) ? each : best))[0];
}

/** The next size for who does not drag, round and round. */
export const NEXT_SIZE: Record<SheetSize, SheetSize> = { low: "half", half: "tall", tall: "low" };
