import type { Significance } from "@/lib/schemas/rating";

export type Criterion = Significance["criterion"];

/** The value moved by some points, inside the scale. */
export function moveValue(value: number, by: number, { least, greatest }: Criterion): number {
  return Math.min(greatest, Math.max(least, value + by));
}

/** What somebody typed, full-width digits too; null for what is no whole number of the scale. */
export function readValue(typed: string, { least, greatest }: Criterion): number | null {
  const digits = typed.normalize("NFKC").trim();
  const value = /^\d+$/.test(digits) ? Number(digits) : NaN;
  return value >= least && value <= greatest ? value : null;
}

/** The place of a value's step, from 0; -1 for none. */
export function stepAt(value: number | null, { steps }: Criterion): number {
  return value === null ? -1 : steps.findIndex(({ least, greatest }) => value >= least && value <= greatest);
}

/** How far along the track a value stands, in percent. Steps are equally wide there, however many values each has. */
export function placeOnTrack(value: number, criterion: Criterion): number {
  const { steps } = criterion;
  const at = stepAt(value, criterion);
  const { least, greatest } = steps[at]!;
  return ((at + (value - least + 0.5) / (greatest - least + 1)) / steps.length) * 100;
}

/** The heat of a step: five colours over however many steps there are. */
export function heatOfStep(at: number, count: number): number {
  return 1 + Math.floor((at * 5) / count);
}
