import { describe, type Quote } from "@/lib/anchoring/quote";
import type { Kind } from "./kinds";
import { createPassages } from "./quotes";
import { createRandom } from "./random";
import { createAlikeCheck } from "./truth/alike";
import { classify, isVerbatim, type Category, type Truth } from "./truth/classify";
import { findInPlace } from "./truth/in-place";
import type { Revision } from "./truth/revision";
import { createTwinSearch } from "./truth/twins";

export type Sample = { sort: string; passage: { quote: Quote; start: number; end: number }; truth: Truth };
export type Corpus = { kind: string; seed: number; isHeld: boolean; revision: Revision; samples: readonly Sample[] };

const DRAWS = 2_500;

/** A revision and quotes whose fate is known: at most `quota` of each category, so that the rare ones weigh, too. */
export function createCorpus(kind: Kind, seed: number, isHeld: boolean, quota: number): Corpus {
  const random = createRandom(`${kind.name} ${seed}`);
  const revision = kind.revise(random);
  const inPlace = findInPlace(revision.words);
  const isAlike = createAlikeCheck(revision.next);
  const findTwins = createTwinSearch(revision);
  const draw = createPassages(revision, random);
  const counts = new Map<Category, number>();
  const samples: Sample[] = [];
  for (let drawn = 0; drawn < DRAWS; drawn += 1) {
    const { sort, first, last } = draw();
    const truth = classify(revision, inPlace, first, last, isAlike);
    const count = counts.get(truth.category) ?? 0;
    if (count >= quota) continue;
    counts.set(truth.category, count + 1);
    const passage = { start: revision.words[first]!.start, end: revision.words[last]!.end };
    const twins = isVerbatim(truth) ? findTwins(passage, truth.spans[0]!) : [];
    samples.push({
      sort,
      passage: { ...passage, quote: describe(revision.previous, passage.start, passage.end)! },
      truth: { ...truth, spans: [...truth.spans, ...twins], traces: [...truth.traces, ...twins] },
    });
  }
  return { kind: kind.name, seed, isHeld, revision, samples };
}
