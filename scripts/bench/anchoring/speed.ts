import { prepareText } from "@/lib/anchoring/prepare-text";
import { resolve } from "@/lib/anchoring/resolve";
import { median, ms, ratio, table } from "../figures.mjs";
import { mixed } from "./edits/mixed";
import { inOrder } from "./edits/edit";
import { editWords, LIGHT } from "./edits/words";
import type { Finder, Passage } from "./finders/finder";
import { english } from "./prose/english";
import { createPassages } from "./quotes";
import { createRandom } from "./random";
import { writeText } from "./texts/write-text";
import { compareVersions } from "./truth/revision";

const SIZES = [130_000, 1_300_000];
const QUOTES = 10_000;
const RUNS = 5;
/** Searches one at a time: of each so many quotes, the fastest of three, so that only what is slow by itself shows. */
const SINGLE_SEARCHES = 400;
/** The reference method takes minutes for all. */
const SAMPLE = 40;
const CONTEXT_CHARACTERS = 32;

/** How long the finders take, and the slowest search of the product without an earlier text. */
export function measureSpeed(product: Finder, reference: Finder) {
  const rows = SIZES.map((size) => {
    const { previous, next, passages } = createTask(size);
    const runs = Array.from({ length: RUNS }, () => {
      const before = process.cpuUsage();
      const time = timeOf(() => product.find(previous, next, passages));
      const { user, system } = process.cpuUsage(before);
      return { time, processor: (user + system) / 1_000 };
    });
    const time = median(runs.map((each) => each.time));
    const sample = passages.filter((_, at) => at % (QUOTES / SAMPLE) === 0);
    const reached = (timeOf(() => reference.find(previous, next, sample)) * QUOTES) / SAMPLE;
    const prepared = prepareText(next);
    const preparing = timeOf(() => [prepared.normalised, prepared.words]);
    const searches = passages
      .filter((_, at) => at % (QUOTES / SINGLE_SEARCHES) === 0)
      .map(({ quote, start, end }) =>
        Math.min(...Array.from({ length: 3 }, () => timeOf(() => resolve(prepared, quote, { start, end })))),
      );
    return {
      letters: previous.length,
      time,
      processor: median(runs.map(({ processor }) => processor)),
      reference: reached,
      preparing,
      search: median(searches),
      worstSearch: Math.max(...searches),
    };
  });
  const heads = ["", "median", "processor", "reference", "is", "prepare", "a search", "worst"];
  const cells = rows.map((row) => [
    `${row.letters.toLocaleString("en")} letters`,
    ms(row.time),
    ms(row.processor),
    `about ${(row.reference / 1_000).toFixed(0)} s`,
    ratio(row.reference, row.time),
    ...[row.preparing, row.search, row.worstSearch].map(ms),
  ]);
  const lines = [
    `${QUOTES.toLocaleString("en")} quotes, ${RUNS} runs; the reference reckoned from ${SAMPLE} quotes. Then single searches without the`,
    "earlier text. Goals: 500 ms for all at 1.3 MB, 50 ms for the worst search. Processor: what is left of a run if nothing",
    "else keeps the machine busy.",
  ];
  return { rows, text: [...lines, "", table([heads, ...cells])].join("\n") };
}

function createTask(size: number) {
  const random = createRandom(`speed ${size}`);
  const shape = { sections: Math.round(size / 1_460), blocksPerSection: 4 };
  const text = writeText(random, english, shape);
  const edit = inOrder(mixed(0.03), editWords(LIGHT));
  const revision = compareVersions(text, edit(text, random, english));
  const { previous, next, words } = revision;
  const draw = createPassages(revision, random);
  const passages = Array.from({ length: QUOTES }, (): Passage => {
    const { first, last } = draw();
    const [start, end] = [words[first]!.start, words[last]!.end];
    const prefix = previous.slice(Math.max(0, start - CONTEXT_CHARACTERS), start);
    const suffix = previous.slice(end, end + CONTEXT_CHARACTERS);
    return { quote: { exact: previous.slice(start, end), prefix, suffix }, start, end };
  });
  return { previous, next, passages };
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
