// Dots that would lie on each other are moved apart, up and down in turn: where a dot stands across is its value, and stays.

/** `at` is in percent of the scale's length. */
export type PlacedDot<D> = D & {
  /** 0 is the middle line, 1 the first above it, −1 the first below. */
  lane: number;
};

/** A dot of 9 px on the narrowest scale that is drawn, 300 px on a phone. On a wider one they stand further apart. */
export const LEAST_GAP_PERCENT = 3;

/** In the order given, so that the same values are always drawn the same: each in the lane nearest the middle that is free. */
export function placeDots<D extends { at: number }>(dots: readonly D[]): PlacedDot<D>[] {
  const lanes = new Map<number, number[]>();
  return dots.map((dot) => {
    let lane = 0;
    while (lanes.get(lane)?.some((at) => Math.abs(at - dot.at) < LEAST_GAP_PERCENT)) lane = lane > 0 ? -lane : 1 - lane;
    lanes.set(lane, [...(lanes.get(lane) ?? []), dot.at]);
    return { ...dot, lane };
  });
}
