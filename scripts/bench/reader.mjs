// npm run bench:reader: the reader with 1,000 notes on a plan of 130 kB and 10,000 on one of 1.3 MB.
import { ensureChromium } from "../testing/find-chromium.mjs";
import { fillDocument } from "./fill-document.mjs";
import { publishPlan } from "./installation.mjs";
import { measurePainting } from "./measure-painting.mjs";
import { measureReading } from "./measure-reading.mjs";
import { measureVitals } from "./measure-vitals.mjs";

const PLANS = [
  { letters: 130_000, count: 1000 },
  { letters: 1_300_000, count: 10_000 },
];

/** @param {import("./installation.mjs").Installation} installation */
export async function measureReader(installation) {
  await ensureChromium();
  const plans = [];
  for (const { letters, count } of PLANS) {
    const document = await publishPlan(installation, letters);
    const notes = (await fillDocument(installation, document, count)).map(asPainted);
    const name = `${document.text.length.toLocaleString("en")} letters, ${count.toLocaleString("en")} notes`;
    plans.push({ name, document, notes });
  }
  return {
    title: "The reader in Chromium",
    lines: [
      ...(await measurePainting(installation, plans)),
      ...(await measureReading(installation, plans)),
      ...(await measureVitals(installation, plans[0])),
    ],
  };
}

/** What a painter is given: where, how hot, and whether it is done with. */
function asPainted({ id, start, end, ratings, value, resolvedById }) {
  const step = ratings === 0 ? 0 : 1 + Math.min(4, Math.floor(value / 20));
  return { id, start, end, step, isResolved: resolvedById !== null };
}
