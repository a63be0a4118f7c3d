import { prepareText } from "@/lib/anchoring/prepare-text";
import { resolve } from "@/lib/anchoring/resolve";
import type { Finder } from "./finder";

/** What the product does when a version is published. */
export const product: Finder = {
  name: "Clausemark",
  find(_, next, passages) {
    const prepared = prepareText(next);
    return passages.map(({ quote, start, end }) => resolve(prepared, quote, { start, end }));
  },
};
