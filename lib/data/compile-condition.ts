import "server-only";
import type { Condition, Value } from "@/lib/policies/condition";

/** Row field -> SQL expression, e.g. `isDeleted: 't."deletedAt" IS NOT NULL'`. */
export type SqlColumns<Row> = Record<keyof Row & string, string>;

/** A condition as an SQL boolean expression. Values go into `params` and are referred to as $n, never spliced in. */
export function toSql<Row>(condition: Condition<Row>, columns: SqlColumns<Row>, params: unknown[]): string {
  if ("all" in condition) return join(condition.all, " AND ", "TRUE", columns, params);
  if ("any" in condition) return join(condition.any, " OR ", "FALSE", columns, params);
  if ("not" in condition) return `NOT ${toSql(condition.not, columns, params)}`;
  const column = columns[condition.field];
  const listed: string[] = [];
  const tests = condition.in.flatMap((value) => {
    if (value === null) return `${column} IS NULL`;
    if (typeof value === "boolean") return value ? `(${column})` : `NOT (${column})`;
    listed.push(String(value));
    return [];
  });
  // One list and not a test for each value: of five hundred that are joined by OR, PostgreSQL tries each on every row.
  if (listed.length > 0) {
    params.push(listed);
    tests.push(`${column}::text = ANY($${params.length}::text[])`);
  }
  return tests.length === 0 ? "FALSE" : `COALESCE(${tests.join(" OR ")}, FALSE)`;
}

function join<Row>(
  parts: readonly Condition<Row>[],
  operator: string,
  empty: string,
  columns: SqlColumns<Row>,
  params: unknown[],
): string {
  if (parts.length === 0) return empty;
  return `(${parts.map((part) => toSql(part, columns, params)).join(operator)})`;
}

/** Row field -> the Prisma filter that says "holds one of these values", as one list too. */
export type PrismaFields<Row, Where> = Record<keyof Row & string, (values: readonly Value[]) => Where>;

// Prisma drops an empty OR inside an AND, and would let every row through. Every table we filter has an id.
const NO_ROW = { id: { in: [] } };

/** A condition as a Prisma `where`. */
export function toWhere<Row, Where>(condition: Condition<Row>, fields: PrismaFields<Row, Where>): Where {
  const every = (parts: readonly Condition<Row>[]) => parts.map((part) => toWhere(part, fields));
  if ("all" in condition) return { AND: every(condition.all) } as Where;
  if ("any" in condition) return (condition.any.length > 0 ? { OR: every(condition.any) } : NO_ROW) as Where;
  if ("not" in condition) return { NOT: toWhere(condition.not, fields) } as Where;
  if (condition.in.length === 0) return NO_ROW as Where;
  return fields[condition.field](condition.in);
}
