// Who meets the clauses in another order than the others tires at other clauses: what the order does to the ratings evens
// out over the raters. The place of a clause is a hash of who rates and of the clause, so that it is the same after every
// reload and on every device, and one that comes or goes moves no other.

/** @param seed for one rater and one question: their ids. */
export function orderAtRandom<Clause extends { id: string }>(clauses: readonly Clause[], seed: string): Clause[] {
  const places = new Map(clauses.map(({ id }) => [id, hash(`${seed}:${id}`)]));
  return clauses.toSorted((a, b) => places.get(a.id)! - places.get(b.id)! || (a.id < b.id ? -1 : 1));
}

/** FNV-1a over UTF-16 units, mixed by the finalizer of MurmurHash3: ids that differ in one letter land far apart. */
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
