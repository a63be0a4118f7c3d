/**
 * More single values than one looks at: 25 raters of 200 clauses. Each would be a dot, and two cells of tables: at 100,000
 * the page would be tens of megabytes of them.
 */
const MOST_VALUES = 5_000;

/** Then medians and spreads are drawn, and the values stay in the file. */
export function areTooMany(clauses: number, raters: number): boolean {
  return clauses * raters > MOST_VALUES;
}
