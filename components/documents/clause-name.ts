type Name = { number: string | null; title: string | null };

/** "Clause 3, Fees": as one would say it. */
export function sayClause({ number, title }: Name): string {
  if (number) return title ? `Clause ${number}, ${title}` : `Clause ${number}`;
  return title ?? "A part without a name";
}
