// As its documentation says: an annotator on the element with its style sheet, annotations of quote and position set at
// once. The renderer is its default one, spans laid over the letters near the viewport: the one on the CSS Custom Highlight
// API, which it calls experimental, paints nothing of annotations that come as stored selectors.
import { createTextAnnotator } from "@recogito/text-annotator";
import styles from "@recogito/text-annotator/text-annotator.css";

export function paint(article, notes) {
  document.head.append(Object.assign(document.createElement("style"), { textContent: styles }));
  const annotator = createTextAnnotator(article, { annotatingEnabled: false });
  annotator.setAnnotations(
    notes.map(({ id, dom }) => ({
      id,
      bodies: [],
      target: { annotation: id, selector: [{ quote: dom.exact, start: dom.start, end: dom.end }] },
    })),
  );
}

/** What it has laid over the text. */
export const findSpans = () => document.getElementsByClassName("r6o-annotation");
