/** False of a rating that takes an answer back: then the clause is as if it had none. */
export function isAnswer({ value, cannotJudge }: { value: number | null; cannotJudge: string | null }): boolean {
  return value !== null || cannotJudge !== null;
}
