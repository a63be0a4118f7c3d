// What runs in the page. Each function is sent there by itself, so it uses nothing of this module.

/** Before anything else loads: looks once a frame at which ranges are registered to be painted. */
export function watchPaint() {
  const paint = { first: 0, last: 0, signature: "" };
  window.benchPaint = paint;
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
          if (!spans.some(({ start, end }) => start <= offset && offset < end)) continue;
          expected++;
          if (letters.has(at)) painted++;
        }
      }
    }
    return { expected, painted };
  };

  for (let checked = ""; ; await new Promise(requestAnimationFrame)) {
    const isAtRest = paint.signature !== checked && performance.now() - paint.last > QUIET_MS;
    if (isAtRest) {
      checked = paint.signature;
      const { expected, painted } = countLetters();
      if (expected > 0 && painted === expected) break;
    }
    if (performance.now() > LIMIT_MS) throw new Error("What is in view was never painted wholly.");
  }
  const [navigation] = performance.getEntriesByType("navigation");
  const [firstPaint] = performance.getEntriesByName("first-contentful-paint");
  const scripts = performance
    .getEntriesByType("resource")
    .filter(({ initiatorType, responseEnd }) => initiatorType === "script" && responseEnd <= navigation.loadEventStart);
  return {
    scriptBytes: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    firstByte: navigation.responseStart,
    firstPaint: firstPaint.startTime,
    firstHighlights: paint.first,
    allHighlights: paint.last,
  };
}

/** Moves the pointer over passages and waits for each to stand out. */
export async function hoverPassage() {
  const article = document.querySelector("article");
  const ranges = [...CSS.highlights]
    .filter(([name]) => name.startsWith("heat-"))
    .flatMap(([, highlight]) => [...highlight]);
  const times = [];
  for (const range of ranges.slice(0, 12)) {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.startContainer, range.startOffset + 1);
    const box = live.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight || box.width === 0) continue;
    const point = {
      clientX: box.left + box.width / 2,
      clientY: box.top + box.height / 2,
      pointerType: "mouse",
      bubbles: true,
    };
    article.dispatchEvent(new PointerEvent("pointerleave", { pointerType: "mouse" }));
    while (CSS.highlights.get("passage-hovered")?.size > 0) await new Promise(requestAnimationFrame);
    const startedAt = performance.now();
    article.dispatchEvent(new PointerEvent("pointermove", point));
    while (!CSS.highlights.get("passage-hovered")?.size && performance.now() - startedAt < 5000)
      await new Promise(requestAnimationFrame);
    times.push(performance.now() - startedAt);
  }
  return times;
}

/** How long each frame takes while the page scrolls from top to bottom and back. */
export async function scrollThrough() {
  const FRAMES = 120;
  const page = document.scrollingElement;
  const bottom = Math.min(page.scrollHeight - innerHeight, document.querySelector("article").scrollHeight);
  const times = [];
  let last = await new Promise(requestAnimationFrame);
  for (let frame = 1; frame <= FRAMES; frame++) {
    page.scrollTo(0, bottom * (1 - Math.abs(1 - (2 * frame) / FRAMES)));
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  if (bottom > 0 && times.length < FRAMES) throw new Error("The page did not scroll.");
  return times;
}
