import type { Prose } from "../prose/prose";
import type { Random } from "../random";
import { createToken, isWord, mapSentences, type Text } from "../texts/text";
import type { Edit } from "./edit";
import { substitute } from "./words";

/** Terms get other names, everywhere: frequent words go all at once, and others become as frequent. */
export function renameTerms(count: number): Edit {
  return (text, random, prose) => {
    const names = chooseNames(text, count, random, prose);
    return mapSentences(text, (sentence) => [
      sentence.map((token) => {
        const name = names.get(token.text.toLowerCase());
        return name === undefined || token.target !== undefined ? token : createToken(name, token.before);
      }),
    ]);
  };
}

function chooseNames(text: Text, count: number, random: Random, prose: Prose): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { blocks } of text.sections)
    for (const { sentences } of blocks)
      for (const token of sentences.flat())
        if (isWord(token)) counts.set(token.text.toLowerCase(), (counts.get(token.text.toLowerCase()) ?? 0) + 1);
  // Articles and prepositions are the most frequent; nobody renames those.
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const terms = random.shuffle(ranked.slice(8, 60).filter((word) => word.length > 1)).slice(0, count);
  return new Map(terms.map((term) => [term, substitute(createToken(term), random, prose, 0).text]));
}
