// In which order a room talks of its clauses: what is settled and high briefly (agreeing that it matters is not agreeing
// what to do), then what is contested, widest first; what is settled and low is confirmed together.
import type { ClauseResult } from "@/lib/schemas/round-results";
import { type Scale, stepOf } from "@/lib/statistics/scale";

export const LANES = ["settled-high", "contested", "settled-low"] as const;
export type Lane = (typeof LANES)[number];

export type AgendaEntry = {
  clauseId: string;
  /** Where it stands in the text. */
  ordinal: number;
  /** Where the facilitator put it within its lane. */
  position: number | null;
  wantsDiscussion: boolean;
  /** Of the last revealed round that asked of it. */
  result: ClauseResult | null;
};

export type AgendaPlace = { clauseId: string; lane: Lane };

/** High: the median falls in one of the two highest steps of five, or their like on a finer scale. */
const HIGH_FROM = 0.6;

export function makeAgenda(entries: readonly AgendaEntry[], scale: Scale): AgendaPlace[] {
  const placed = entries.map((entry) => ({ entry, lane: laneOf(entry, scale) }));
  return LANES.flatMap((lane) =>
    arrange(
      placed.filter((each) => each.lane === lane).map(({ entry }) => entry),
      lane,
    ).map(({ clauseId }) => ({ clauseId, lane })),
  );
}

function laneOf({ result, wantsDiscussion }: AgendaEntry, scale: Scale): Lane {
  if (wantsDiscussion || !result?.summary || result.closeness !== "close") return "contested";
  const at = scale.steps.indexOf(stepOf(result.summary.median, scale)!);
  return at >= HIGH_FROM * scale.steps.length ? "settled-high" : "settled-low";
}

/** Those that were moved stand where they were put; the others keep their order around them. */
function arrange(entries: readonly AgendaEntry[], lane: Lane): AgendaEntry[] {
  const natural = entries
    .filter(({ position }) => position === null)
    .sort(
      (a, b) =>
        (lane === "contested" ? spreadOf(b.result) - spreadOf(a.result) : medianOf(b) - medianOf(a)) ||
        a.ordinal - b.ordinal,
    );
  const moved = entries.filter(({ position }) => position !== null).sort((a, b) => a.position! - b.position!);
  for (const entry of moved) natural.splice(Math.min(entry.position!, natural.length), 0, entry);
  return natural;
}

const medianOf = ({ result }: AgendaEntry) => result?.summary?.median ?? -1;

/** How wide the answers lie: the middle half; where there are too few for one, the whole range. −1 without values. */
export function spreadOf(result: ClauseResult | null): number {
  const summary = result?.summary;
  if (!summary) return -1;
  return summary.quartiles ? summary.quartiles.upper - summary.quartiles.lower : summary.max - summary.min;
}
