import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DEEPEST } from "./merge-passages";

type Oklab = [lightness: number, a: number, b: number];
type Theme = ReadonlyMap<string, string>;

const css = readFileSync(new URL("../../../app/tokens.css", import.meta.url), "utf8").replace(/\/\*.*?\*\//gs, "");
const light = readTheme(":root {");
const chosen = readTheme(':root[data-theme="dark"] {');
const asked = readTheme(':root:not([data-theme="light"]) {');
const themes = [
  ["light", light],
  ["dark", new Map([...light, ...chosen])],
] as const;

function readTheme(selector: string): Theme {
  const from = css.indexOf(selector) + selector.length;
  const body = css.slice(from, css.indexOf("}", from));
  return new Map([...body.matchAll(/([\w-]+):\s*([^;]+);/g)].map((match) => [match[1]!, match[2]!]));
}

function readColour(theme: Theme, name: string): Oklab {
  const value = theme.get(name) ?? "";
  const alias = /^var\((.+)\)$/.exec(value)?.[1];
  if (alias) return readColour(theme, alias);
  const [lightness, chroma, hue] = (/^oklch\(([\d. ]+)\)$/.exec(value)?.[1] ?? "").split(" ").map(Number);
  if (hue === undefined) throw new Error(`${name} is not an oklch colour: ${value}`);
  const angle = (hue * Math.PI) / 180;
  return [lightness!, chroma! * Math.cos(angle), chroma! * Math.sin(angle)];
}

/** Relative luminance of WCAG 2.2, by way of the matrices in CSS Color 4, section 18. */
function luminanceOf([lightness, a, b]: Oklab): number {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (channel: number) => Math.min(1, Math.max(0, channel));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Oklab, other: Oklab): number {
  const [darker, brighter] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (brighter! + 0.05) / (darker! + 0.05);
}

const mix = (one: Oklab, other: Oklab, share: number) =>
  one.map((channel, at) => channel * (1 - share) + other[at]! * share) as Oklab;

describe.each(themes)("tokens, %s", (_name, theme) => {
  const colour = (name: string) => readColour(theme, `--${name}`);
  const share = (name: string) => Number.parseFloat(theme.get(`--${name}`)!) / 100;
  const surfaces = ["paper", "surface", "sunken"];
  const heats = [0, 1, 2, 3, 4, 5];

  const textPairs = [
    ...surfaces.flatMap((on) => ["ink", "ink-2", "accent", "good", "warn", "bad"].map((text) => [text, on])),
    ...heats.map((step) => ["ink", `heat-${step}`]),
    ...["accent", "good", "warn", "bad"].map((text) => [text, `${text}-soft`]),
    ...[1, 2, 3, 4].map((person) => [`person-${person}-ink`, `person-${person}`]),
    ["ink", "selection"],
    ["on-accent", "accent"],
    ["bar-ink", "bar"],
    ["bar-ink-2", "bar"],
    ["bar-ink", "bar-hover"],
  ] as [string, string][];
  it.each(textPairs)("text %s on %s is at least 4.5:1", (text, on) =>
    expect(contrast(colour(text), colour(on))).toBeGreaterThanOrEqual(4.5),
  );

  it.each(heats)("text on heat %s is at least 4.5:1 at every depth, pointed at or open", (step) => {
    for (let layers = 1; layers <= DEEPEST; layers++) {
      const heat = mix(colour(`heat-${step}`), colour("ink"), share("depth") * (layers - 1));
      for (const glow of [0, share("glow-hovered"), share("glow-active")]) {
        const ratio = contrast(colour("ink"), mix(heat, colour("heat-ink"), glow));
        expect(ratio, `${layers} layers, glow ${glow}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  const markPairs = [
    ...surfaces.flatMap((on) => ["heat-ink", "ink-3", "accent"].map((mark) => [mark, on])),
    ...heats.map((step) => ["heat-ink", `heat-${step}`]),
  ] as [string, string][];
  it.each(markPairs)("mark %s on %s is at least 3:1", (mark, on) =>
    expect(contrast(colour(mark), colour(on))).toBeGreaterThanOrEqual(3),
  );

  it("heats step evenly in lightness, away from the paper", () => {
    const steps = [1, 2, 3, 4, 5].map((step) => Math.abs(colour(`heat-${step}`)[0] - colour("paper")[0]));
    const gaps = steps.slice(1).map((each, at) => each - steps[at]!);
    for (const gap of gaps) expect(Math.abs(gap - gaps[0]!)).toBeLessThan(0.005);
    expect(gaps[0]).toBeGreaterThanOrEqual(0.04);
  });
});

it("dark is the same whether the system asks for it or a person chose it", () => expect(chosen).toEqual(asked));
