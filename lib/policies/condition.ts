// A policy is written once, as a condition over a row: plain data. It is answered here for a row in hand, and compiled
// in lib/data to Prisma and to SQL for rows in the database, so that predicate and list filter cannot drift apart.

export type Value = string | number | boolean | null;

export type Condition<Row> =
  | { all: readonly Condition<Row>[] }
  | { any: readonly Condition<Row>[] }
  | { not: Condition<Row> }
  | { field: keyof Row & string; in: readonly Value[] };

/** The row's field holds this value. */
export function is<Row>(field: keyof Row & string, value: Value): Condition<Row> {
  return { field, in: [value] };
}

/** The row's field holds one of these values; none of them if the list is empty. */
export function isIn<Row>(field: keyof Row & string, values: readonly Value[]): Condition<Row> {
  return { field, in: values };
}

export function all<Row>(...conditions: Condition<Row>[]): Condition<Row> {
  return { all: conditions };
}

export function any<Row>(...conditions: Condition<Row>[]): Condition<Row> {
  return { any: conditions };
}

export function not<Row>(condition: Condition<Row>): Condition<Row> {
  return { not: condition };
}

/** A row with the fields of another in it, as "thread.teamId". */
export type Within<Part extends string, Row> = { [Field in keyof Row & string as `${Part}.${Field}`]: Row[Field] };

/** The condition, asked of a part of a greater row. */
export function within<Part extends string, Row>(part: Part, condition: Condition<Row>): Condition<Within<Part, Row>> {
  if ("all" in condition) return { all: condition.all.map((each) => within(part, each)) };
  if ("any" in condition) return { any: condition.any.map((each) => within(part, each)) };
  if ("not" in condition) return { not: within(part, condition.not) };
  return { field: `${part}.${condition.field}`, in: condition.in } as Condition<Within<Part, Row>>;
}

/** Whether the condition holds for a row in hand. `all` of nothing holds, `any` of nothing does not. */
export function holds<Row>(condition: Condition<Row>, row: Row): boolean {
  if ("all" in condition) return condition.all.every((part) => holds(part, row));
  if ("any" in condition) return condition.any.some((part) => holds(part, row));
  if ("not" in condition) return !holds(condition.not, row);
  return condition.in.includes(row[condition.field] as Value);
}
