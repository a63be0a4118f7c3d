import type { Resolution } from "@/lib/anchoring/resolve";
import type { Finder } from "../finders/finder";
import { judge, type Verdict } from "../judge";
import type { Corpus, Sample } from "../samples";
import type { Category } from "../truth/classify";

/** What a finder made of one quote. */
export type Outcome = { corpus: Corpus; sample: Sample; found: Resolution; verdict: Verdict };

export function measure(finder: Finder, corpora: readonly Corpus[]): Outcome[] {
  return corpora.flatMap((corpus) => {
    const { previous, next } = corpus.revision;
    const samples = finder.quota === undefined ? corpus.samples : firstOfEach(corpus.samples, finder.quota);
    const resolutions = finder.find(
      previous,
      next,
      samples.map(({ passage }) => passage),
    );
    return samples.map((sample, at) => {
      const found = resolutions[at]!;
      return { corpus, sample, found, verdict: judge(next, sample.passage.quote.exact, sample.truth, found) };
    });
  });
}

function firstOfEach(samples: readonly Sample[], quota: number): Sample[] {
  const counts = new Map<Category, number>();
  return samples.filter(({ truth }) => {
    const count = (counts.get(truth.category) ?? 0) + 1;
    counts.set(truth.category, count);
    return count <= quota;
  });
}
