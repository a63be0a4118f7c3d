import { table } from "../../figures.mjs";
import { groupBy } from "./group-by";
import type { Outcome } from "./outcomes";
import { byCategory, ofCategory, summarise, type Row } from "./summary";

const HEADS = ["", "quotes", "right", "boundaries", "false", "overclaimed", "exact", "moved", "changed", "orphaned"];

export function categoryTable(outcomes: readonly Outcome[]): string {
  return table([HEADS, ...byCategory(outcomes).map(cells)]);
}

function cells(row: Row): string[] {
  const { name, count, ...shares } = row;
  const isGone = name === "deleted" || name === "twin";
  return [
    name,
    count.toLocaleString("en"),
    name === "between" ? "–" : percent(shares.right),
    isGone || name === "between" ? "–" : percent(shares.boundaries),
    percent(shares.falselyAttached),
    percent(shares.overclaimed),
    ...[shares.exact, shares.moved, shares.changed, shares.orphaned].map(percent),
  ];
}

/** A line for each group of outcomes, with what the goals speak of. */
export function groupTable(outcomes: readonly Outcome[], groupOf: (outcome: Outcome) => string): string {
  const groups = groupBy(outcomes, groupOf);
  const heads = [
    "",
    "intact",
    "retyped",
    "moved",
    "edited",
    "boundaries",
    "also moved",
    "overclaimed",
    "deleted",
    "twin",
  ];
  const rows = [...groups].map(([name, own]) => {
    const row = (category: Parameters<typeof ofCategory>[1]) => summarise(category, ofCategory(own, category));
    const right = (category: Parameters<typeof ofCategory>[1]) => percent(row(category).right);
    const claims = own.filter(({ sample }) => !["intact", "retyped", "moved"].includes(sample.truth.category));
    return [
      name,
      ...(["intact", "retyped", "moved", "edited"] as const).map(right),
      percent(row("edited").boundaries),
      right("moved and edited"),
      percent(summarise(name, claims).overclaimed),
      percent(row("deleted").falselyAttached),
      percent(row("twin").falselyAttached),
    ];
  });
  return table([heads, ...rows]);
}

export function percent(share: number): string {
  return Number.isNaN(share) ? "–" : share.toFixed(1);
}
