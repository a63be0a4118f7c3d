// Where the cards of the margin stand: in the order of their passages, never overlapping, and each as near to its passage
// as that allows.

export type MarginCard = {
  id: string;
  /** Where its passage begins, in pixels from the top of the margin. */
  wanted: number;
  height: number;
};

type Pool = { sum: number; count: number };

/**
 * The top of each card, in the order given. Displacement is least in squares: with every card's own stack height taken
 * off, "no overlap" becomes "not decreasing", and that is isotonic regression, solved by pooling adjacent violators in
 * linear time (Barlow et al., Statistical Inference under Order Restrictions, 1972, section 1.2).
 *
 * The active card stands exactly level with its passage, and the others make room, upwards past the top if need be.
 * Without an active card nothing stands above 0.
 */
export function layoutMargin(cards: readonly MarginCard[], gap: number, activeId: string | null = null): number[] {
  const stacked: number[] = [];
  let height = 0;
  for (const card of cards) {
    stacked.push(height);
    height += card.height + gap;
  }
  const levels = cards.map((card, at) => card.wanted - stacked[at]!);
  const active = activeId === null ? -1 : cards.findIndex(({ id }) => id === activeId);
  const settled =
    active < 0
      ? poolAdjacentViolators(levels).map((level) => Math.max(0, level))
      : [
          ...poolAdjacentViolators(levels.slice(0, active)).map((level) => Math.min(level, levels[active]!)),
          levels[active]!,
          ...poolAdjacentViolators(levels.slice(active + 1)).map((level) => Math.max(level, levels[active]!)),
        ];
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
  return pools.flatMap((pool) => Array.from({ length: pool.count }, () => mean(pool)));
}
