/** How many slips of the finger a word may hold and still be meant: none in short ones, which have too many neighbours. */
export function slipsAllowed(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/**
 * Whether `word` is `meant` with at most so many letters left out, put in, mistaken, or two neighbours swapped (optimal
 * string alignment). `isOpen`: it is the beginning of it.
 */
export function isNear(word: string, meant: string, slips: number, isOpen = false): boolean {
  if (!isOpen && Math.abs(word.length - meant.length) > slips) return false;
  const most = Math.min(meant.length, word.length + slips);
  let before: number[] = [];
  let row = Array.from({ length: most + 1 }, (_, at) => at);
  for (let i = 1; i <= word.length; i++) {
    const next = [i];
    for (let j = 1; j <= most; j++) {
      const isSame = word[i - 1] === meant[j - 1];
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && word[i - 1] === meant[j - 2] && word[i - 2] === meant[j - 1];
      if (isSwapped) next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    if (Math.min(...next) > slips) return false;
    [before, row] = [row, next];
  }
  return isOpen ? Math.min(...row) <= slips : row[meant.length]! <= slips;
}
