import { table } from "../../figures.mjs";
import type { Outcome } from "./outcomes";
import type { Category } from "../truth/classify";
import { ofCategory, summarise, type Row } from "./summary";
import { percent } from "./tables";

/** What anchoring is to reach, in percent. */
const GOALS: { name: string; goal: string; figure(row: (category: Category) => Row): number }[] = [
  { name: "intact: found right", goal: "100", figure: (row) => row("intact").right },
  { name: "moved: found right", goal: "100", figure: (row) => row("moved").right },
  { name: "edited: found right", goal: "≥ 97", figure: (row) => row("edited").right },
  { name: "edited: exact boundaries", goal: "≥ 85", figure: (row) => row("edited").boundaries },
  { name: "deleted: falsely attached", goal: "≤ 1", figure: (row) => row("deleted").falselyAttached },
  { name: "between: called exact or moved", goal: "0", figure: (row) => row("between").overclaimed },
];

/** One line a goal, one column a set of outcomes. */
export function goalTable(sets: readonly { title: string; outcomes: readonly Outcome[] }[]): string {
  const rows = GOALS.map(({ name, goal, figure }) => [
    name,
    goal,
    ...sets.map(({ outcomes }) => percent(figure((category) => summarise(category, ofCategory(outcomes, category))))),
  ]);
  const letters = sets.map((_, at) => String.fromCharCode(65 + at));
  const legend = sets.map(({ title }, at) => `  ${letters[at]}: ${title}`);
  return [table([["", "goal", ...letters], ...rows]), "", ...legend].join("\n");
}
