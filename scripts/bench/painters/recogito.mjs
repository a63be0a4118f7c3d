// As its documentation says: an annotator on the element, the renderer on the CSS Custom Highlight API, annotations of
// quote and position set at once. Like ours it paints what is near the viewport.
import { createTextAnnotator } from "@recogito/text-annotator";

export function paint(article, notes) {
  const annotator = createTextAnnotator(article, { annotatingEnabled: false, renderer: "CSS_HIGHLIGHTS" });
  annotator.setAnnotations(
    notes.map(({ id, dom }) => ({
      id,
      bodies: [],
      target: { annotation: id, selector: [{ quote: dom.exact, start: dom.start, end: dom.end }] },
    })),
  );
}
