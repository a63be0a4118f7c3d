// As its documentation says: a matcher for each selector, the first match, and highlightText around it. All are found
// before any is painted, because a painted mark splits the text that the others are looked for in.
import {
  createTextPositionSelectorMatcher,
  createTextQuoteSelectorMatcher,
  highlightText,
} from "@apache-annotator/dom";

const byPosition = ({ start, end }) => createTextPositionSelectorMatcher({ type: "TextPositionSelector", start, end });
const byQuote = ({ exact, prefix, suffix }) =>
  createTextQuoteSelectorMatcher({ type: "TextQuoteSelector", exact, prefix, suffix });

async function paintWith(createMatcher, article, notes) {
  const ranges = [];
  for (const { dom } of notes) {
    const { value } = await createMatcher(dom)(article).next();
    if (value) ranges.push(value);
  }
  // From the end, so that no mark splits a text node that an earlier range counts from; live ranges follow the rest.
  for (const range of ranges.reverse()) highlightText(range, "mark");
}

export const paintByPosition = (article, notes) => paintWith(byPosition, article, notes);
export const paintByQuote = (article, notes) => paintWith(byQuote, article, notes);
