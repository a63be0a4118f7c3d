// Selectors to painted frame, ours beside npm's annotators: the page that the product's server sends, without the
// product's own scripts, so that every painter has the same text, the same style sheets and the same notes.
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { launchOptions } from "../testing/find-chromium.mjs";
import { median, ms, percentile, ratio, table } from "./figures.mjs";
import { openPage } from "./open-page.mjs";

const RUNS = 7;
const LIMIT_S = 60;
const PAINTERS = [
  { name: "clausemark", label: "Clausemark" },
  { name: "recogito", label: "@recogito/text-annotator 4.1.1" },
  { name: "by position", label: "@apache-annotator/dom 0.2.0, by position" },
  { name: "by quote", label: "@apache-annotator/dom 0.2.0, by quote" },
];

/** One part of the report for each plan. */
export async function measurePainting(installation, plans) {
  const script = await bundlePainters();
  const parts = [];
  for (const plan of plans) parts.push(await measurePlan(installation, plan, script));
  return parts;
}

async function measurePlan(installation, { document, notes, name }, script) {
  const variants = PAINTERS.map((painter) => ({ ...painter, runs: [], isLate: false }));
  for (let run = 0; run <= RUNS; run++) {
    for (const variant of variants) {
      // What takes seconds is slow enough to be seen in two runs.
      if (variant.isLate || (run > 1 && median(variant.runs.map(({ time }) => time)) > 5_000)) continue;
      const result = await paintOnce(installation, document, notes, variant.name, script);
      if (!result) variant.isLate = true;
      else if (run > 0 || result.time > 5_000) variant.runs.push(result);
    }
  }
  const hits = await measureHits(installation, document, notes, script);
  const times = variants.map(({ runs, isLate }) => (isLate ? null : median(runs.map(({ time }) => time))));
  const rows = variants.map(({ label, runs, isLate }, at) => {
    if (isLate) return [label, `did not finish in ${LIMIT_S} s`, `> ${ratio(LIMIT_S * 1000, times[0])}`, "", ""];
    const { expected, right, wrong, spans } = runs.at(-1);
    return [
      label,
      ms(times[at]),
      at === 0 ? "" : ratio(times[at], times[0]),
      ms(median(runs.map(({ longestTask }) => longestTask))),
      [
        `${right} of ${expected}`,
        ...(spans > 0 ? [`in ${spans} spans`] : []),
        ...(wrong > 0 ? [`and ${wrong} that no note covers`] : []),
      ].join(", "),
    ];
  });
  return [
    `${name}: selectors to painted frame, median of ${RUNS} runs (fewer where one takes seconds), each in a fresh page`,
    table([["", "time", "to ours", "longest task", "letters painted in view"], ...rows]),
    `  Hit test: ${percentile(hits, 0.5).toFixed(1)} µs, p95 ${percentile(hits, 0.95).toFixed(1)} µs (4,000 random points in 40 batches)`,
    "",
  ];
}

async function paintOnce(installation, document, notes, name, script) {
  return withBrowser(async (browser) => {
    const page = await openStillPage(browser, installation, document, script);
    const late = new Promise((resolve) => setTimeout(resolve, LIMIT_S * 1000, null));
    return Promise.race([page.evaluate(([n, given]) => window.benchPaint(n, given), [name, notes]), late]);
  });
}

function measureHits(installation, document, notes, script) {
  return withBrowser(async (browser) => {
    const page = await openStillPage(browser, installation, document, script);
    return page.evaluate((given) => window.benchHits(given), notes);
  });
}

/** A browser of its own: a painter that does not finish holds its page's process, and must not be waited for. */
async function withBrowser(use) {
  const browser = await chromium.launch(launchOptions());
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

async function openStillPage(browser, installation, document, script) {
  const page = await openPage(browser, installation, { bypassCSP: true });
  await page.route(/\/_next\/.*\.js/, (route) => route.abort());
  await page.goto(`/documents/${document.documentId}`, { waitUntil: "load" });
  await page.addScriptTag({ content: script });
  return page;
}

async function bundlePainters() {
  // tsx brings it.
  const esbuild = createRequire(createRequire(import.meta.url).resolve("tsx"))("esbuild");
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(import.meta.dirname, "painters", "in-page.mjs")],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2024",
    loader: { ".css": "text" },
    write: false,
    logLevel: "error",
  });
  return outputFiles[0].text;
}
