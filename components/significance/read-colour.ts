/** SVG attributes of a colour. */
type Paint = { fill: string; "fill-opacity"?: number };

/**
 * Reads any colour that CSS can say as one that every program understands: our own are OKLCH, which drawing programs are
 * not. Null for none and for what is wholly transparent.
 */
export function createColourReader(): (colour: string) => Paint | null {
  const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", {
    willReadFrequently: true,
  })!;
  const known = new Map<string, Paint | null>();
  return (colour) => {
    if (!known.has(colour)) known.set(colour, read(context, colour));
    return known.get(colour)!;
  };
}

function read(context: CanvasRenderingContext2D, colour: string): Paint | null {
  if (colour === "none" || colour === "transparent") return null;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  if (alpha === 0) return null;
  const fill = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  return alpha === 255 ? { fill } : { fill, "fill-opacity": Math.round((alpha / 255) * 100) / 100 };
}
