// A figure of the page as one SVG file: its drawings, its words and its coloured boxes where they are now, with the colours
// that they have now, so that it needs no style sheet of ours.
import { createColourReader } from "./read-colour";

export type DrawnFigure = { svg: string; width: number; height: number };

const SVG = "http://www.w3.org/2000/svg";
const MARGIN_PX = 16;
const PAINTS = ["fill", "stroke"] as const;
const COPIED = [
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "text-anchor",
  "font-size",
  "font-weight",
] as const;

/** What is marked `data-not-drawn`, folded away or for screen readers alone is left out. */
export function drawFigure(figure: HTMLElement): DrawnFigure {
  const frame = figure.getBoundingClientRect();
  const readColour = createColourReader();
  const width = Math.ceil(frame.width) + 2 * MARGIN_PX;
  const root = create("svg", { xmlns: SVG, width, height: 0, "font-family": "Inter, system-ui, sans-serif" });
  let bottom = 0;
  const placed = (box: DOMRect) => {
    bottom = Math.max(bottom, box.bottom - frame.top);
    return { x: box.left - frame.left + MARGIN_PX, y: box.top - frame.top + MARGIN_PX };
  };

  function visit(element: Element) {
    if (element.matches("[data-not-drawn], details, .visually-hidden, button, script")) return;
    if (element instanceof SVGSVGElement) return drawSvg(element);
    const style = getComputedStyle(element);
    if (style.display === "none" || style.visibility === "hidden") return;
    drawBox(element, style);
    for (const child of element.childNodes) {
      if (child instanceof Element) visit(child);
      else if (child instanceof Text) drawWords(child, style);
    }
  }
  function drawSvg(source: SVGSVGElement) {
    const box = source.getBoundingClientRect();
    const copy = source.cloneNode(true) as SVGSVGElement;
    const originals = [...source.querySelectorAll("*")];
    for (const [at, element] of [...copy.querySelectorAll("*")].entries()) paint(element, originals[at]!, readColour);
    setAll(copy, { ...placed(box), width: box.width, height: box.height, overflow: "visible" });
    for (const name of ["class", "role", "tabindex", "aria-activedescendant"]) copy.removeAttribute(name);
    root.append(copy);
  }
  function drawBox(element: Element, style: CSSStyleDeclaration) {
    const fill = readColour(style.backgroundColor);
    if (!fill || element === figure) return;
    const box = element.getBoundingClientRect();
    root.append(
      create("rect", {
        ...placed(box),
        width: box.width,
        height: box.height,
        rx: parseFloat(style.borderRadius) || 0,
        ...fill,
      }),
    );
  }
  function drawWords(node: Text, style: CSSStyleDeclaration) {
    const size = parseFloat(style.fontSize);
    for (const { words, box } of linesOf(node)) {
      const { x, y } = placed(box);
      // Letters stand on a line about four fifths down their box.
      const text = create("text", {
        x,
        y: y + box.height / 2 + size * 0.35,
        "font-size": size,
        "font-weight": style.fontWeight,
        // Other letters than ours may be wider.
        textLength: box.width,
        lengthAdjust: "spacingAndGlyphs",
        ...readColour(style.color),
      });
      text.textContent = words;
      root.append(text);
    }
  }

  visit(figure);
  const height = Math.ceil(bottom) + 2 * MARGIN_PX;
  root.setAttribute("height", String(height));
  root.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const paper = readColour(getComputedStyle(figure).backgroundColor) ?? { fill: "#fff" };
  root.prepend(create("rect", { width, height, ...paper }));
  return { svg: new XMLSerializer().serializeToString(root), width, height };
}

/** Twice as fine as the screen's own pixels, for print. */
export async function toPng({ svg, width, height }: DrawnFigure): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be drawn."))), "image/png"),
  );
}

function paint(copy: Element, original: Element, readColour: ReturnType<typeof createColourReader>) {
  const style = getComputedStyle(original);
  for (const name of PAINTS) {
    const colour = readColour(style.getPropertyValue(name));
    copy.setAttribute(name, colour?.fill ?? "none");
    const opacity = Number(style.getPropertyValue(`${name}-opacity`)) * (colour?.["fill-opacity"] ?? 1);
    if (opacity < 1) copy.setAttribute(`${name}-opacity`, String(opacity));
  }
  for (const name of COPIED) copy.setAttribute(name, style.getPropertyValue(name));
  for (const name of ["class", "role", "aria-label", "aria-selected", "id"]) copy.removeAttribute(name);
}

/** The words of a text node line by line, as they are broken on the screen. */
function linesOf(node: Text): { words: string; box: DOMRect }[] {
  const lines: { words: string; from: number; box: DOMRect }[] = [];
  const range = document.createRange();
  // A line also ends behind a hyphen.
  for (const { index, 0: word } of node.data.matchAll(/[^\s-]*-|[^\s-]+/g)) {
    const end = index + word.length;
    range.setStart(node, index);
    range.setEnd(node, end);
    const top = range.getBoundingClientRect().top;
    const line = lines.at(-1);
    const isSameLine = line && Math.abs(line.box.top - top) < 2;
    if (isSameLine) range.setStart(node, line.from);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    if (isSameLine) Object.assign(line, { words: node.data.slice(line.from, end).replace(/\s+/g, " "), box });
    else lines.push({ words: word, from: index, box });
  }
  return lines;
}

function create(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  setAll(element, attributes);
  return element;
}

function setAll(element: Element, attributes: Record<string, string | number>) {
  for (const [name, value] of Object.entries(attributes))
    if (name !== "xmlns") element.setAttribute(name, String(value));
}
