// npm run bench:anchoring: what becomes of quotes when their text is revised, on corpora that are made with known truth,
// beside the field's reference method. Nothing is asserted; definitions stand in anchoring/truth/classify.ts and judge.ts.
import { writeFileSync } from "node:fs";
import { approximateSearch } from "./bench/anchoring/finders/approximate-search";
import { product } from "./bench/anchoring/finders/product";
import { KINDS } from "./bench/anchoring/kinds";
import { readOptions } from "./bench/anchoring/options";
import { describeFailures } from "./bench/anchoring/report/failures";
import { measure } from "./bench/anchoring/report/outcomes";
import { byCategory } from "./bench/anchoring/report/summary";
import { categoryTable, groupTable } from "./bench/anchoring/report/tables";
import { createCorpus } from "./bench/anchoring/samples";

const options = readOptions();
const say = (text: string) => process.stdout.write(`${text}\n`);

const kinds = KINDS.filter(({ name }) => options.kind === undefined || name === options.kind);
const seeds = Array.from({ length: options.seeds }, (_, at) => at + 1);
const corpora = kinds.flatMap((kind) => [
  ...(kind.isHeld ? [] : seeds.map((seed) => createCorpus(kind, seed, false, options.quota))),
  ...seeds.map((seed) => createCorpus(kind, 1_000 + seed, true, options.quota)),
]);

const rows: Record<string, unknown> = {};
for (const finder of [product, approximateSearch]) {
  const outcomes = measure(finder, corpora);
  for (const [group, isHeld] of [
    ["development", false],
    ["held", true],
  ] as const) {
    const own = outcomes.filter(({ corpus }) => corpus.isHeld === isHeld);
    const title = `${finder.name}: ${group}${finder.quota === undefined ? "" : ", a sample"}`;
    say(`\n${title}\n${"-".repeat(title.length)}\n${categoryTable(own)}`);
    rows[title] = byCategory(own);
    if (finder !== product) continue;
    say(`\nBy kind of revision\n${groupTable(own, ({ corpus }) => corpus.kind)}`);
    say(`\nBy sort of quote\n${groupTable(own, ({ sample }) => sample.sort)}`);
  }
  if (finder === product && options.show > 0)
    say(`\n${describeFailures(outcomes, options.show, options.category).join("\n\n")}`);
}
if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(rows, null, 2));
