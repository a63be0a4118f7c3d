// What runs in the page. Each function is sent there by itself, so it uses nothing of this module.

/** Before anything else loads: looks once a frame at which ranges are registered to be painted. */
export function watchPaint() {
  const paint = { first: 0, last: 0, signature: "" };
  window.benchPaint = paint;
  window.benchTasks = [];
  new PerformanceObserver((list) => window.benchTasks.push(...list.getEntries())).observe({ type: "longtask" });
  const look = () => {
    let signature = "";
    for (const [name, highlight] of CSS.highlights) if (highlight.size > 0) signature += `${name} ${highlight.size} `;
    if (signature !== paint.signature) {
      paint.signature = signature;
      paint.last = performance.now();
      paint.first ||= paint.last;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Waits until every letter in view that lies in one of `spans` is painted, and says when the paint changed last. */
export async function askPaint({ spans }) {
  const QUIET_MS = 500;
  const LIMIT_MS = 120_000;
  const paint = window.benchPaint;
  const isInView = (block) => {
    const { top, bottom } = block.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const findPainted = (node, ranges) => {
    const letters = new Set();
    for (const { startContainer, startOffset, endContainer, endOffset } of ranges) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      if (!range.intersectsNode(node)) continue;
      const to = node === endContainer ? endOffset : node.length;
      for (let at = node === startContainer ? startOffset : 0; at < to; at++) letters.add(at);
    }
    return letters;
  };
  const isCovered = (offset) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spans[middle].end <= offset) low = middle + 1;
      else high = middle;
    }
    return low < spans.length && spans[low].start <= offset;
  };
  const countLetters = () => {
    const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
      /^(heat|passage-resolved)/.test(name) ? [...highlight] : [],
    );
    let expected = 0;
    let painted = 0;
    for (const block of [...document.querySelectorAll("article [data-start]")].filter(isInView)) {
      let offset = Number(block.dataset.start);
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement.closest("[data-outside]")) continue;
        const letters = findPainted(node, ranges);
        for (let at = 0; at < node.length; at++, offset++) {
          if (!isCovered(offset)) continue;
          expected++;
          if (letters.has(at)) painted++;
        }
      }
    }
    return { expected, painted };
  };

  for (let checked = ""; ; await new Promise(requestAnimationFrame)) {
    const isLoaded = performance.getEntriesByType("resource").some(({ name }) => name.includes("/threads"));
    const isAtRest = isLoaded && paint.signature !== checked && performance.now() - paint.last > QUIET_MS;
    if (isAtRest) {
      checked = paint.signature;
      const { expected, painted } = countLetters();
      if (expected > 0 && painted === expected) break;
    }
    if (performance.now() > LIMIT_MS) throw new Error("What is in view was never painted wholly.");
  }
  const [navigation] = performance.getEntriesByType("navigation");
  const [firstPaint] = performance.getEntriesByName("first-contentful-paint");
  const lists = performance.getEntriesByType("resource").filter(({ name }) => name.includes("/threads"));
  const tasks = window.benchTasks.filter(({ startTime }) => startTime > paint.first).map(({ duration }) => duration);
  return {
    longestTask: Math.max(0, ...tasks),
    pageBytes: navigation.encodedBodySize,
    listBytes: lists.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    firstByte: navigation.responseStart,
    firstPaint: firstPaint.startTime,
    firstHighlights: paint.first,
    allHighlights: paint.last,
  };
}

/** The time from each frame to the next, until what it returns is called. */
export function collectFrames() {
  const times = [];
  let last = 0;
  let handle = requestAnimationFrame(function note(now) {
    if (last > 0) times.push(now - last);
    last = now;
    handle = requestAnimationFrame(note);
  });
  return () => {
    cancelAnimationFrame(handle);
    return times;
  };
}
