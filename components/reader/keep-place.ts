/** Below the bars: where the line stands that one is reading. */
const READING_LINE_PX = 130;

/** Does something that sets the text anew, and brings the words one was reading back to where they stood. */
export function keepPlace(change: () => void): void {
  const place = scrollY > 0 ? findPlace() : null;
  change();
  if (!place) return;
  // The text may have been drawn anew.
  const { start } = (place.block as HTMLElement).dataset;
  const block = place.block.isConnected ? place.block : document.querySelector(`article [data-start="${start}"]`);
  if (!block) return;
  const { top, height } = block.getBoundingClientRect();
  scrollBy({ top: top + place.part * height - READING_LINE_PX, behavior: "instant" });
}

/** The block at the reading line, and how far down in it the line is: a long paragraph alone would lose the place. */
function findPlace(): { block: Element; part: number } | null {
  const article = document.querySelector("article[data-version-id]")?.getBoundingClientRect();
  if (!article) return null;
  for (let y = READING_LINE_PX; y < innerHeight; y += 16) {
    // All that lies there, for the menu that one chooses in may cover the text.
    const block = document
      .elementsFromPoint(article.left + article.width / 2, y)
      .find((element) => element.matches("article [data-start]"));
    if (!block) continue;
    const { top, height } = block.getBoundingClientRect();
    return { block, part: (READING_LINE_PX - top) / height };
  }
  return null;
}
