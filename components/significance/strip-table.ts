import { type Part, type Rater, valuesOf } from "./clause-results";
import type { PlacedResult } from "./order-results";
import type { PictureTable } from "./picture-table";
import { sayReason } from "@/components/ratings/significance-words";
import { sayCloseness } from "@/lib/statistics/say";

/** As figuresOf() has them; the last says what the rule says. */
const FIGURES = [
  "Median",
  "Middle half from",
  "Middle half to",
  "Least",
  "Greatest",
  "Mean deviation from the median",
  "Rated",
  "Of",
  "Cannot judge",
  "No answer",
  "By the rule",
];

type Shown = {
  /** A column each. */
  raters: readonly Rater[];
  byGroup: boolean;
  /** Where nobody has a column: the values of a clause in one cell. */
  listsValues?: boolean;
};

/** The strips as rows: a clause, or a group's part of it, with its figures and with what each rater gave. */
export function stripTable(
  results: readonly PlacedResult[],
  { raters, byGroup, listsValues = false }: Shown,
): PictureTable {
  const earlier = raters.filter(({ id }) => results.some(({ whole }) => whole && earlierOf(whole, id) !== null));
  const listed = !listsValues
    ? []
    : results.some(({ whole }) => whole && whole.before.length > 0)
      ? ["Values", "Values before"]
      : ["Values"];
  return {
    columns: [
      "Clause",
      "Title",
      ...(byGroup ? ["Group"] : []),
      ...FIGURES,
      ...raters.map(({ name }) => name),
      ...earlier.map(({ name }) => `${name}, earlier`),
      ...listed,
    ],
    rows: results.flatMap((result) => {
      const { clause, whole, parts, mine } = result;
      const name = [clause.number ?? clause.title ?? "", clause.number ? clause.title : null];
      if (!whole) {
        const own = raters.map(({ id }) => (mine?.person.id === id ? sayCell(mine) : null));
        const none = FIGURES.slice(0, -1).map(() => null);
        return [
          [
            ...name,
            ...(byGroup ? [null] : []),
            ...none,
            "not shown until you rate it",
            ...own,
            ...earlier.map(() => null),
            ...listed.map(() => null),
          ],
        ];
      }
      return (parts.length > 0 ? parts : [whole]).map((part) => [
        ...name,
        ...(byGroup ? [part.group ?? "no group"] : []),
        ...figuresOf(part),
        ...raters.map(({ id }) => sayCell(ratingBy(part, id))),
        ...earlier.map(({ id }) => earlierOf(part, id)),
        ...[valuesOf(part.ratings), part.before.map(({ value }) => value)].slice(0, listed.length).map(listValues),
      ]);
    }),
  };
}

function figuresOf({ summary, base, closeness }: Part): (string | number | null)[] {
  return [
    summary?.median ?? null,
    summary?.quartiles?.lower ?? null,
    summary?.quartiles?.upper ?? null,
    summary?.min ?? null,
    summary?.max ?? null,
    summary?.meanDeviation ?? null,
    base.rated,
    base.of,
    base.cannotJudge,
    base.noAnswer,
    sayCloseness(closeness),
  ];
}

function ratingBy({ ratings }: Part, personId: string) {
  return ratings.find(({ person }) => person.id === personId);
}

export function sayCell(
  rating: Pick<Part["ratings"][number], "value" | "cannotJudge"> | undefined,
): string | number | null {
  if (!rating) return null;
  return rating.value ?? `cannot judge: ${sayReason(rating.cannotJudge)}`;
}

function earlierOf(part: Part, raterId: string): string | number | null {
  const earlier = ratingBy(part, raterId)?.earlier;
  if (earlier) return earlier.value ?? "cannot judge";
  return part.before.find((each) => each.raterId === raterId)?.value ?? null;
}

function listValues(values: readonly number[]): string | null {
  return values.toSorted((a, b) => a - b).join(", ") || null;
}
