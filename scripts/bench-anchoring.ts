// npm run bench:anchoring: what becomes of quotes when their text is revised, on texts that are revised with known truth,
// beside other methods in the same run. Nothing is asserted. What counts as what stands in anchoring/truth/classify.ts
// and anchoring/judge.ts.
import { writeFileSync } from "node:fs";
import { approximateSearch } from "./bench/anchoring/finders/approximate-search";
import { diffAlone } from "./bench/anchoring/finders/diff-alone";
import { product } from "./bench/anchoring/finders/product";
import { KINDS } from "./bench/anchoring/kinds";
import { readOptions } from "./bench/anchoring/options";
import { curve } from "./bench/anchoring/report/curve";
import { describeFailures } from "./bench/anchoring/report/failures";
import { groupBy } from "./bench/anchoring/report/group-by";
import { goalTable } from "./bench/anchoring/report/goals";
import { measure } from "./bench/anchoring/report/outcomes";
import { byCategory } from "./bench/anchoring/report/summary";
import { categoryTable, groupTable } from "./bench/anchoring/report/tables";
import { createCorpus } from "./bench/anchoring/samples";
import { measureSpeed } from "./bench/anchoring/speed";

const options = readOptions();
const say = (text: string) => process.stdout.write(`${text}\n`);
const head = (title: string) => say(`\n${title}\n${"-".repeat(title.length)}`);

const kinds = KINDS.filter(({ name }) => options.kind === undefined || name === options.kind);
const seeds = Array.from({ length: options.seeds }, (_, at) => at + 1);
const corpora = kinds.flatMap((kind) => [
  ...(kind.isHeld ? [] : seeds.map((seed) => createCorpus(kind, seed, false, options.quota))),
  ...seeds.map((seed) => createCorpus(kind, 1_000 + seed, true, options.quota)),
]);
const finders = options.baselines ? [product, approximateSearch, diffAlone] : [product];
const measured = finders.flatMap((finder) => {
  const outcomes = measure(finder, corpora);
  return [false, true].map((isHeld) => ({
    finder,
    title: `${finder.name}, ${isHeld ? "held" : "development"}${finder.quota === undefined ? "" : ", a sample"}`,
    outcomes: outcomes.filter(({ corpus }) => corpus.isHeld === isHeld),
  }));
});

head("Found again, in percent of the quotes");
say(goalTable(measured));
for (const { finder, title, outcomes } of measured) {
  head(title);
  say(categoryTable(outcomes));
  if (finder !== product) continue;
  say(`\nBy kind of revision\n${groupTable(outcomes, ({ corpus }) => corpus.kind)}`);
  say(`\nBy sort of quote\n${groupTable(outcomes, ({ sample }) => sample.sort)}`);
  if (options.curve) say(`\nBy threshold on the score\n${curve(outcomes)}`);
}
if (options.show > 0) {
  head("Failures, of the development texts alone");
  say(describeFailures(measured[0]!.outcomes, options.show, options.category).join("\n\n"));
}
const speed = options.speed ? measureSpeed(product, approximateSearch) : undefined;
if (speed) {
  head("Speed");
  say(speed.text);
}
if (options.json !== undefined) {
  const outcomes = measured.map(({ title, outcomes: own }) => ({
    title,
    rows: byCategory(own),
    kinds: [...groupBy(own, ({ corpus }) => corpus.kind)].map(([kind, of]) => ({ kind, rows: byCategory(of) })),
  }));
  writeFileSync(options.json, JSON.stringify({ outcomes, speed: speed?.rows }, null, 2));
}
