// The product itself, from the navigation on: until the notes are painted, and how even its frames are while one scrolls
// and points.
import { chromium } from "@playwright/test";
import { launchOptions } from "../testing/find-chromium.mjs";
import { median, ms, percentile, table } from "./figures.mjs";
import { openPage, VIEWPORT } from "./open-page.mjs";
import { askPaint, collectFrames, watchPaint } from "./watch-paint.mjs";

const LOADS = 5;
const WHEEL_PX = 120; // a notch
const NOTCHES = 90;
const MOVES = 120;

export async function measureReading(installation, plans) {
  const browser = await chromium.launch(launchOptions());
  const variants = plans.map((plan) => ({ ...plan, loads: [], scroll: [], jump: [], hover: [] }));
  try {
    for (let load = 0; load <= LOADS; load++) {
      for (const variant of variants) {
        const measured = await readOnce(browser, installation, variant);
        if (load === 0) continue; // warms the server up
        variant.loads.push(measured.times);
        for (const name of ["scroll", "jump", "hover"]) variant[name].push(...measured[name]);
      }
    }
  } finally {
    await browser.close();
  }
  const loadRows = variants.map(({ name, loads }) => [
    name,
    ...["firstByte", "firstPaint", "firstHighlights", "allHighlights", "longestTask"].map((figure) =>
      ms(median(loads.map((each) => each[figure]))),
    ),
    ...["pageBytes", "listBytes"].map(
      (figure) => `${(median(loads.map((each) => each[figure])) / 1000).toFixed(0)} kB`,
    ),
  ]);
  const frameRows = variants.map((variant) => [
    variant.name,
    ...["scroll", "jump", "hover"].flatMap((name) => [ms(median(variant[name])), ms(percentile(variant[name], 0.95))]),
  ]);
  const loadHeads = [
    "",
    "first byte",
    "first paint",
    "first highlights",
    "settled",
    "longest task after",
    "page",
    "notes",
  ];
  const frameHeads = ["", "scroll", "p95", "jump", "p95", "hover", "p95"];
  return [
    `The product at ${VIEWPORT.width} × ${VIEWPORT.height}: median of ${LOADS} loads, each in a fresh profile with an empty cache, from the navigation on`,
    table([loadHeads, ...loadRows]),
    "  Highlights: the first frame with any, and the last that changed them, after which each letter in view that a note",
    "  covers was found painted. Longest task: after the first highlights. Page and notes: bytes as sent.",
    "",
    "Time from frame to frame (60 a second: 16.7 ms)",
    table([frameHeads, ...frameRows]),
    `  Scroll: ${NOTCHES} notches of the wheel, one a frame. Jump: the thumb of the scroll bar drawn from top to bottom and back.`,
    "  Hover: the pointer drawn over the text.",
    "",
  ];
}

async function readOnce(browser, installation, { document, notes }) {
  const page = await openPage(browser, installation);
  await page.addInitScript(watchPaint);
  await page.goto(`/documents/${document.documentId}`, { waitUntil: "load" });
  const times = await page.evaluate(askPaint, { spans: joinSpans(notes) });
  const { x, y } = await page.evaluate(() => {
    const { left, width } = window.document.querySelector("article").getBoundingClientRect();
    return { x: left + width / 2, y: innerHeight / 2 };
  });
  await page.mouse.move(x, y);

  const frames = async (act) => {
    const stop = await page.evaluateHandle(collectFrames);
    await act();
    const collected = await stop.evaluate((end) => end());
    return collected;
  };
  const scroll = await frames(async () => {
    for (let notch = 0; notch < NOTCHES; notch++) {
      await page.mouse.wheel(0, WHEEL_PX);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  });
  const hover = await frames(async () => {
    for (let move = 0; move < MOVES; move++) {
      await page.mouse.move(x - 200 + ((move * 37) % 400), y - 250 + ((move * 9) % 500));
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  });
  const jump = await frames(() =>
    page.evaluate(async () => {
      const FRAMES = 120;
      const bottom = window.document.querySelector("article").scrollHeight;
      for (let frame = 1; frame <= FRAMES; frame++) {
        scrollTo({ top: bottom * (1 - Math.abs(1 - (2 * frame) / FRAMES)), behavior: "instant" });
        await new Promise(requestAnimationFrame);
      }
    }),
  );
  await page.context().close();
  return { times, scroll, hover, jump };
}

/** The letters that any of the notes covers, as few spans in order. */
function joinSpans(notes) {
  const joined = [];
  for (const { start, end } of [...notes].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
