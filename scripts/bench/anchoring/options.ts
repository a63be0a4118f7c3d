import { parseArgs } from "node:util";
import { CATEGORIES, type Category } from "./truth/classify";

export type Options = {
  seeds: number;
  quota: number;
  show: number;
  curve: boolean;
  speed: boolean;
  baselines: boolean;
  category?: Category;
  kind?: string;
  json?: string;
};

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
      /** Print what each threshold on the score would give. */
      curve: { type: "boolean", default: false },
      /** Leave out the times, or the other methods, while working on what is found. */
      "no-speed": { type: "boolean", default: false },
      "no-baselines": { type: "boolean", default: false },
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
    curve: values.curve,
    speed: !values["no-speed"],
    baselines: !values["no-baselines"],
    ...(category && { category }),
    ...(values.kind !== undefined && { kind: values.kind }),
    ...(values.json !== undefined && { json: values.json }),
  };
}
