import { parseArgs } from "node:util";
import { CATEGORIES, type Category } from "./truth/classify";

export type Options = { seeds: number; quota: number; show: number; category?: Category; kind?: string; json?: string };

/** Options of `npm run bench:anchoring -- …`. */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      /** Texts of each kind, for development and held alike. */
      seeds: { type: "string", default: "3" },
      /** Quotes of each category and text. */
      quota: { type: "string", default: "40" },
      /** Print so many failures, of one category and kind where those are named. */
      show: { type: "string", default: "0" },
      category: { type: "string" },
      kind: { type: "string" },
      /** Write all rows to a file. */
      json: { type: "string" },
    },
  });
  const category = CATEGORIES.find((each) => each === values.category);
  if (values.category !== undefined && !category)
    throw new Error(`There is no category “${values.category}”: choose from ${CATEGORIES.join(", ")}`);
  return {
    seeds: Number(values.seeds),
    quota: Number(values.quota),
    show: Number(values.show),
    ...(category && { category }),
    ...(values.kind !== undefined && { kind: values.kind }),
    ...(values.json !== undefined && { json: values.json }),
  };
}
