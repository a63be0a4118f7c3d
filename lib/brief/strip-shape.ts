import type { BriefResult } from "@/lib/schemas/brief";
import { placeDots } from "@/lib/statistics/place-dots";
import { heatOf, type Scale } from "@/lib/statistics/scale";

/** Where on its scale a clause's figures stand, across in percent; for the page and for files alike. */
export type StripShape = {
  /** In lanes above and below the middle where they would lie on each other. */
  dots: { at: number; lane: number }[];
  /** The outermost lane, counted from the middle. */
  outermost: number;
  half: { from: number; to: number } | null;
  tick: number | null;
  /** 1 to 5: the step of the median. */
  heat: number;
};

export function stripShape({ values, summary }: Pick<BriefResult, "values" | "summary">, scale: Scale): StripShape {
  const percent = (value: number) => (100 * (value - scale.least)) / (scale.greatest - scale.least);
  const dots = placeDots(values.map((value) => ({ at: percent(value) })));
  const quartiles = summary?.quartiles;
  return {
    dots,
    outermost: Math.max(0, ...dots.map(({ lane }) => Math.abs(lane))),
    half: quartiles ? { from: percent(quartiles.lower), to: percent(quartiles.upper) } : null,
    tick: summary && percent(summary.median),
    heat: summary ? heatOf(summary.median, scale) : 1,
  };
}
