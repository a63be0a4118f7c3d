// The heat of a whole text in the few hundred pixels beside a scroll bar: one colour a row, the hottest that lies there.
import type { HeatStep } from "./text/passage";

export type HeatMark = { top: number; bottom: number; step: HeatStep; depth: number };

/** The custom property of each row's colour, such as "--heat-4-1"; null where nothing open lies. Marks are in page pixels. */
export function heatRows(marks: readonly HeatMark[], pageHeight: number, rowCount: number): (string | null)[] {
  const hottest: (HeatMark | null)[] = Array.from({ length: rowCount }, () => null);
  const rowOf = (y: number) => Math.min(rowCount - 1, Math.max(0, Math.floor((y / pageHeight) * rowCount)));
  for (const mark of marks) {
    if (mark.depth === 0) continue;
    for (let row = rowOf(mark.top); row <= rowOf(mark.bottom); row++) {
      const there = hottest[row];
      if (!there || mark.step > there.step || (mark.step === there.step && mark.depth > there.depth))
        hottest[row] = mark;
    }
  }
  return hottest.map((mark) => mark && `--heat-${mark.step}-${mark.depth}`);
}

/** As a gradient with hard edges: its colours are the theme's own, and change with it. `--strip` outdoes them all. */
export function gradientOf(rows: readonly (string | null)[], rowPx: number): string {
  const stops: string[] = [];
  for (let from = 0, to = 1; from < rows.length; from = to, to++) {
    while (to < rows.length && rows[to] === rows[from]) to++;
    const colour = rows[from] ? `var(--strip, var(${rows[from]}))` : "transparent";
    stops.push(`${colour} ${from * rowPx}px ${to * rowPx}px`);
  }
  return `linear-gradient(to bottom, ${stops.join(", ")})`;
}
