import { chromium } from "@playwright/test";
import { ensureChromium, launchOptions } from "../testing/find-chromium.mjs";
import { median, ms, percentile, table } from "./figures.mjs";
import { fillDocument } from "./fill-document.mjs";
import { foundTeam } from "./installation.mjs";
import { askPaint, hoverPassage, scrollThrough, watchPaint } from "./watch-paint.mjs";

const COUNTS = [100, 1000, 10_000];
const LOADS = 5;
const VIEWPORT = { width: 1440, height: 900 };

/** The reader with ever more notes on the same text. @param {import("./installation.mjs").Installation} installation */
export async function measureReader(installation) {
  await ensureChromium();
  const variants = [];
  for (const count of COUNTS) {
    const document = await foundTeam(installation, `Reader ${count}`);
    const threads = await fillDocument(installation, document, count);
    variants.push({ count, document, threads, loads: [], frames: [], hovers: [] });
  }
  const browser = await chromium.launch(launchOptions());
  try {
    for (let load = 0; load <= LOADS; load++) {
      for (const variant of variants) {
        const measured = await openReader(browser, installation, variant);
        if (load === 0) continue; // warms the server up
        variant.loads.push(measured.times);
        variant.frames.push(...measured.frames);
        variant.hovers.push(...measured.hovers);
      }
    }
    const rows = variants.map(({ count, loads, frames, hovers }) => [
      count.toLocaleString("en"),
      ...["firstByte", "firstPaint", "firstHighlights", "allHighlights"].map((name) =>
        ms(median(loads.map((each) => each[name]))),
      ),
      ms(median(frames)),
      ms(percentile(frames, 0.95)),
      ms(median(hovers)),
    ]);
    const heads = [
      "notes",
      "first byte",
      "first paint",
      "first highlights",
      "all in view",
      "scroll frame",
      "p95",
      "hover",
    ];
    return {
      title: `The reader in Chromium ${browser.version()}`,
      lines: [
        `A text of ${variants[0].document.text.length.toLocaleString("en")} letters at ${VIEWPORT.width} × ${VIEWPORT.height}; median of ${LOADS} loads, each in a fresh profile with an empty cache.`,
        "All from the start of the navigation. Highlights: the first frame with any, and the last that changed them, after which",
        "every letter in view that a note covers was found painted. Hover: from moving the pointer to the passage standing out.",
        `Scripts of the first load: ${(variants[0].loads[0].scriptBytes / 1000).toFixed(0)} kB as sent (compressed).`,
        "",
        table([heads, ...rows]),
      ],
    };
  } finally {
    await browser.close();
  }
}

async function openReader(browser, { product, cookies }, { document, threads }) {
  const context = await browser.newContext({ viewport: VIEWPORT, baseURL: product.baseURL });
  const [name, value] = cookies[0].split("=");
  await context.addCookies([{ name, value, url: product.baseURL, httpOnly: true, sameSite: "Lax" }]);
  const page = await context.newPage();
  await page.addInitScript(watchPaint);
  await page.goto(`/documents/${document.documentId}`, { waitUntil: "load" });
  const times = await page.evaluate(askPaint, { spans: joinSpans(threads) });
  const hovers = await page.evaluate(hoverPassage);
  const frames = await page.evaluate(scrollThrough);
  await context.close();
  return { times, frames, hovers };
}

/** The letters that any of the threads covers, as few spans in order. */
function joinSpans(threads) {
  const joined = [];
  for (const { start, end } of [...threads].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
