// Where the cards of the margin stand: in the order of their passages, never overlapping, and each as near to its passage
// as that allows.

export type MarginCard = {
  id: string;
  /** Where its passage begins, in pixels from the top of the margin. */
  wanted: number;
  height: number;
};

type Pool = { sum: number; count: number };

type Fixed = {
  /** Stands exactly level with its passage. */
  activeId?: string | null;
  /** Stays where it is, as far as the active card lets it: what one points at or reads must not move away. */
  held?: { id: string; top: number } | null;
};

/**
 * The top of each card, in the order given. Displacement is least in squares: with every card's own stack height taken
 * off, "no overlap" becomes "not decreasing", and that is isotonic regression, solved by pooling adjacent violators in
 * linear time (Barlow et al., Statistical Inference under Order Restrictions, 1972, section 1.2).
 *
 * Cards that are fixed make the others give way: for the active one upwards past the top if need be. Without it nothing
 * stands above 0, where no scrolling reaches.
 */
export function layoutMargin(cards: readonly MarginCard[], gap: number, { activeId, held }: Fixed = {}): number[] {
  const stacked: number[] = [];
  let height = 0;
  for (const card of cards) {
    stacked.push(height);
    height += card.height + gap;
  }
  const levels = cards.map((card, at) => card.wanted - stacked[at]!);
  const active = activeId == null ? -1 : cards.findIndex(({ id }) => id === activeId);
  const holding = held == null ? -1 : cards.findIndex(({ id }) => id === held.id);
  const stops: { at: number; level: number }[] = [];
  if (active >= 0) stops.push({ at: active, level: levels[active]! });
  if (held && holding >= 0 && holding !== active) {
    const level = held.top - stacked[holding]!;
    if (active < 0) stops.push({ at: holding, level: Math.max(level, 0) });
    else if (holding < active) stops.unshift({ at: holding, level: Math.min(level, levels[active]!) });
    else stops.push({ at: holding, level: Math.max(level, levels[active]!) });
  }

  const settled: number[] = [];
  let least = active >= 0 ? -Infinity : 0;
  for (const { at, level } of [...stops, { at: cards.length, level: Infinity }]) {
    for (const free of poolAdjacentViolators(levels.slice(settled.length, at))) {
      settled.push(Math.min(Math.max(free, least), level));
    }
    if (at < cards.length) settled.push(level);
    least = level;
  }
  return settled.map((level, at) => level + stacked[at]!);
}

/** The sequence that never decreases and lies nearest to the given one in squares. */
function poolAdjacentViolators(levels: readonly number[]): number[] {
  const pools: Pool[] = [];
  const mean = (pool: Pool) => pool.sum / pool.count;
  for (const level of levels) {
    let pool = { sum: level, count: 1 };
    while (pools.length > 0 && mean(pools.at(-1)!) > mean(pool)) {
      const before = pools.pop()!;
      pool = { sum: before.sum + pool.sum, count: before.count + pool.count };
    }
    pools.push(pool);
  }
  const settled: number[] = [];
  for (const pool of pools) for (let at = 0; at < pool.count; at++) settled.push(mean(pool));
  return settled;
}
