// Our own path from the positions of notes to paint, as components/reader/text/use-painter.ts goes it.
import { findPassagesAt } from "../../../components/reader/text/hit-test.ts";
import { createPainter } from "../../../components/reader/text/paint.ts";
import { createPaintSurface } from "../../../components/reader/text/paint-surface.ts";
import { bucketPassages } from "../../../components/reader/text/passage-buckets.ts";
import { buildTextIndex } from "../../../components/reader/text/text-index.ts";

const passagesOf = (notes) =>
  notes.map(({ id, ours, step, isResolved }) => ({ id, start: ours.start, end: ours.end, step, isResolved }));

export function paint(article, notes) {
  const index = buildTextIndex(article);
  const painter = createPainter(index, createPaintSurface(index, article.parentElement));
  painter.setPassages(passagesOf(notes));
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Microseconds a look-up of random points takes, a batch of points at each of several places of the text. */
export async function measureHits(article, notes) {
  const PLACES = 40;
  const POINTS = 100;
  const index = buildTextIndex(article);
  const buckets = bucketPassages(passagesOf(notes));
  const { left, width } = article.getBoundingClientRect();
  let state = 1;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const times = [];
  let found = 0;
  for (let place = 0; place < PLACES; place++) {
    scrollTo({ top: random() * (article.scrollHeight - innerHeight), behavior: "instant" });
    // A frame draws what the jump brought into view, which is not the look-up's to pay: nobody points at what is not shown.
    await nextFrame();
    const points = Array.from({ length: POINTS }, () => [left + random() * width, random() * innerHeight]);
    // The clock of a browser ticks too coarsely for one look-up.
    const startedAt = performance.now();
    for (const [x, y] of points) found += Math.sign(findPassagesAt(index, buckets, x, y).length);
    times.push(((performance.now() - startedAt) * 1000) / POINTS);
  }
  if (found === 0) throw new Error("No random point hit any passage.");
  return times;
}
