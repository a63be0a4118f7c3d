// The frame around every painter, in the page: the same notes, the same place of the text, the same clock.
import { paintByPosition, paintByQuote } from "./apache-annotator.mjs";
import { measureHits, paint as paintOurs } from "./clausemark.mjs";
import { findSpans, paint as paintWithRecogito } from "./recogito.mjs";

const PAINTERS = {
  clausemark: paintOurs,
  recogito: paintWithRecogito,
  "by position": paintByPosition,
  "by quote": paintByQuote,
};
const CONTEXT = 32;

const findArticle = () => document.querySelector("article[data-version-id]");
const isOutside = (node) => node.parentElement.closest("[data-outside]") !== null;

function textNodesOf(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

/** The peers count letters of the element's text content, which has no breaks between blocks: each note in both counts. */
function prepareNotes(article, notes) {
  const content = article.textContent;
  const starts = [];
  let inContent = 0;
  let block = null;
  let inText = 0;
  for (const node of textNodesOf(article)) {
    if (!isOutside(node)) {
      const own = node.parentElement.closest("[data-start]");
      if (own !== block) [block, inText] = [own, Number(own.dataset.start)];
      starts.push({ from: inText, to: (inText += node.length), inContent });
    }
    inContent += node.length;
  }
  const toContent = (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle].from <= offset) low = middle + 1;
      else high = middle;
    }
    const { from, to, inContent: base } = starts[low - 1];
    return base + Math.min(offset, to) - from;
  };
  return notes.map(({ id, start, end, step, isResolved }) => {
    const dom = { start: toContent(start), end: toContent(end - 1) + 1 };
    return {
      id,
      ours: { start, end },
      step,
      isResolved,
      dom: {
        ...dom,
        exact: content.slice(dom.start, dom.end),
        prefix: content.slice(Math.max(0, dom.start - CONTEXT), dom.start),
        suffix: content.slice(dom.end, dom.end + CONTEXT),
      },
    };
  });
}

/**
 * When what is painted changed last, once it has not for a second's frames: some paint at once, some when they come to it.
 * Frames, not a second: a task may hold the page for longer than that before it paints.
 */
async function waitForPaint() {
  const QUIET_FRAMES = 60;
  let signature = "";
  let changedAt = performance.now();
  for (let quiet = 0; quiet < QUIET_FRAMES; quiet++) {
    await nextPaint();
    let now = `${document.getElementsByTagName("mark").length} ${findSpans().length}`;
    for (const [name, ranges] of CSS.highlights) now += ` ${name} ${ranges.size}`;
    if (now !== signature) [signature, changedAt, quiet] = [now, performance.now(), 0];
  }
  return changedAt;
}

/** After the next frame has been painted. */
const nextPaint = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  });

/** Letters of the text in view, those of them that a note covers, and those that are painted: in marks, ranges or boxes. */
function countLetters(article, notes) {
  const covered = new Uint8Array(Math.max(...notes.map(({ ours }) => ours.end)));
  for (const { ours } of notes) covered.fill(1, ours.start, ours.end);
  const painted = new Map();
  for (const [, ranges] of CSS.highlights) for (const range of ranges) markRange(painted, range);
  const isBoxed = readBoxes();
  let expected = 0;
  let right = 0;
  let wrong = 0;
  for (const block of article.querySelectorAll("[data-start]")) {
    const { top, bottom } = block.getBoundingClientRect();
    if (bottom <= 0 || top >= innerHeight) continue;
    let offset = Number(block.dataset.start);
    for (const node of textNodesOf(block)) {
      if (isOutside(node)) continue;
      const inMark = node.parentElement.closest("mark") !== null;
      for (let at = 0; at < node.length; at++, offset++) {
        const isPainted = inMark || painted.get(node)?.[at] === 1 || isBoxed(node, at);
        expected += covered[offset] ?? 0;
        if (isPainted && covered[offset]) right++;
        else if (isPainted) wrong++;
      }
    }
  }
  return { expected, right, wrong };
}

/** Whether the middle of a letter lies in one of the boxes laid over the text. */
function readBoxes() {
  const boxes = [...findSpans()].filter((span) => span.checkVisibility()).map((span) => span.getBoundingClientRect());
  if (boxes.length === 0) return () => false;
  const letter = document.createRange();
  return (node, at) => {
    letter.setStart(node, at);
    letter.setEnd(node, at + 1);
    const { left, right, top, bottom } = letter.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return boxes.some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
  };
}

function markRange(painted, range) {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const root = live.commonAncestorContainer;
  for (const node of root.nodeType === Node.TEXT_NODE ? [root] : textNodesOf(root)) {
    if (!live.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    if (!painted.has(node)) painted.set(node, new Uint8Array(node.length));
    painted.get(node).fill(1, from, to);
  }
}

window.benchPaint = async (name, given) => {
  const article = findArticle();
  const notes = prepareNotes(article, given);
  scrollTo({ top: article.scrollHeight / 3, behavior: "instant" });
  await nextPaint();
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: "longtask" });
  // A task of its own, so that what prepares the notes is in no task that is measured.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const startedAt = performance.now();
  await PAINTERS[name](article, notes);
  let time = (await waitForPaint()) - startedAt;
  let letters = countLetters(article, notes);
  // What has painted nothing is not done, however quiet it is; who never paints runs into the limit.
  while (letters.right === 0) {
    time = (await waitForPaint()) - startedAt;
    letters = countLetters(article, notes);
  }
  return { time, longestTask: Math.max(0, ...tasks), spans: findSpans().length, ...letters };
};

window.benchHits = (given) => {
  const article = findArticle();
  return measureHits(article, prepareNotes(article, given));
};
