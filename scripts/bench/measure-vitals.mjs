// What people feel, by Google's own library: npm's web-vitals, in the product, with real presses.
import { readFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { launchOptions } from "../testing/find-chromium.mjs";
import { median, ms, percentile, table } from "./figures.mjs";
import { openPage } from "./open-page.mjs";

const LOADS = 5;

export async function measureVitals(installation, plan) {
  const library = await readFile(new URL("web-vitals.iife.js", import.meta.resolve("web-vitals")), "utf8");
  const browser = await chromium.launch(launchOptions());
  const loads = [];
  try {
    for (let load = 0; load <= LOADS; load++) {
      const measured = await useOnce(browser, installation, plan, library);
      if (load > 0) loads.push(measured);
    }
  } finally {
    await browser.close();
  }
  const figure = (name, write) => {
    const values = loads.map((each) => each[name]);
    return [write(median(values)), write(percentile(values, 1))];
  };
  const shift = (value) => value.toFixed(4);
  return [
    `Web vitals, ${plan.name}, ${LOADS} loads`,
    table([
      ["", "median", "worst"],
      ["LCP", ...figure("lcp", ms)],
      ["CLS", ...figure("cls", shift)],
      ["INP of selecting", ...figure("selecting", ms)],
      ["INP of opening a note", ...figure("opening", ms)],
      ["INP of rating", ...figure("rating", ms)],
    ]),
    "",
  ];
}

async function useOnce(browser, installation, { document }, library) {
  const page = await openPage(browser, installation);
  await page.addInitScript(`${library}; window.webVitals = webVitals;`);
  await page.addInitScript(() => {
    const vitals = (window.benchVitals = { lcp: 0, cls: 0 });
    const { onLCP, onCLS } = window.webVitals;
    const all = { reportAllChanges: true };
    onLCP(({ value }) => (vitals.lcp = value), all);
    onCLS(({ value }) => (vitals.cls = value), all);
    // INP is the worst interaction of a visit; here each kind of act is asked about by itself.
    window.benchWorst = 0;
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries())
        if (interactionId) window.benchWorst = Math.max(window.benchWorst, duration);
    }).observe({ type: "event", durationThreshold: 16 });
  });
  await page.goto(`/documents/${document.documentId}`, { waitUntil: "load" });
  await page.waitForFunction(() => [...CSS.highlights].some(([name, { size }]) => name.startsWith("heat") && size > 0));
  await page.waitForLoadState("networkidle").catch(() => {});

  const worstOf = async (act) => {
    await page.evaluate(() => void (window.benchWorst = 0));
    await act();
    // Entries come once the frame after the interaction has been painted.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    return page.evaluate(() => window.benchWorst);
  };
  const words = await page.evaluate(findFreeWords);
  const selecting = await worstOf(async () => {
    await page.mouse.move(words.left, words.y);
    await page.mouse.down();
    await page.mouse.move(words.right, words.y, { steps: 8 });
    await page.mouse.up();
    await page.getByRole("toolbar", { name: "Selected passage" }).waitFor();
  });
  const rating = await worstOf(async () => {
    await page.keyboard.press("4");
    await page.locator("article[data-note][tabindex]").first().waitFor();
  });
  await page.keyboard.press("Escape");
  const passage = await page.evaluate(findPassage);
  const opening = await worstOf(async () => {
    await page.mouse.click(passage.x, passage.y);
    await page.locator("[data-reply]").first().waitFor();
  });
  const { lcp, cls } = await page.evaluate(() => window.benchVitals);
  await page.context().close();
  return { lcp, cls, selecting, opening, rating };
}

/** A line in view to draw the pointer over. */
function findFreeWords() {
  const block = [...window.document.querySelectorAll("article p[data-start]")].find((each) => {
    const { top, bottom } = each.getBoundingClientRect();
    return top > 150 && bottom < innerHeight - 100;
  });
  const { left, top, width } = block.getBoundingClientRect();
  return { left: left + 2, right: left + width * 0.6, y: top + 14 };
}

/** A letter in view that exactly one note covers. */
function findPassage() {
  const ranges = [...CSS.highlights].flatMap(([name, highlight]) => (/^heat-\d-1$/.test(name) ? [...highlight] : []));
  for (const { startContainer, startOffset } of ranges) {
    const range = window.document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(startContainer, startOffset + 1);
    const { left, top, width, height } = range.getBoundingClientRect();
    if (top > 150 && top < innerHeight - 100) return { x: left + width / 2, y: top + height / 2 };
  }
  throw new Error("No passage with one note is in view.");
}
