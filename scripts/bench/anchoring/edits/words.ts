import type { Prose } from "../prose/prose";
import type { Random } from "../random";
import {
  createToken,
  hasWords,
  isWord,
  mapSentences,
  setAfter,
  type Language,
  type Sentence,
  type Token,
} from "../texts/text";
import type { Edit } from "./edit";

/** Shares of words where an edit begins, and of edits that go on over several words. */
export type WordRates = { substitute: number; insert: number; remove: number; bursts: number };

export const LIGHT: WordRates = { substitute: 0.012, insert: 0.006, remove: 0.006, bursts: 0.25 };
export const HEAVY: WordRates = { substitute: 0.05, insert: 0.025, remove: 0.035, bursts: 0.45 };

export function editWords(rates: WordRates): Edit {
  return (text, random, prose) =>
    mapSentences(text, (sentence, _, { topic }) => {
      const edited = editSentence(sentence, rates, random, prose, topic);
      return hasWords(edited) ? [edited] : [];
    });
}

function editSentence(sentence: Sentence, rates: WordRates, random: Random, prose: Prose, topic: number): Sentence {
  const edited: Token[] = [];
  let removing = 0;
  let substituting = 0;
  const length = () => (random.chance(rates.bursts) ? random.between(2, 9) : 1);
  for (const token of sentence) {
    // A section's number has a meaning of its own; numbers.ts sees to it.
    if (isWord(token) && token.target === undefined) {
      if (random.chance(rates.remove)) removing = length();
      else if (random.chance(rates.substitute)) substituting = length();
      if (random.chance(rates.insert)) edited.push(...insertion(length(), random, prose, topic));
      if (removing > 0) removing -= 1;
      else if (substituting > 0) {
        substituting -= 1;
        edited.push(substitute(token, random, prose, topic));
      } else edited.push(token);
    } else edited.push(token);
  }
  return spaceWords(edited, prose.language);
}

/** What was the first word of its sentence has no space before it: it needs one behind an inserted word. */
function spaceWords(sentence: Sentence, language: Language): Sentence {
  if (language === "zh") return sentence;
  return sentence.map((token, at) => {
    const isGlued = at > 0 && token.before === "" && isWord(token) && isWord(sentence[at - 1]!);
    return isGlued ? { ...token, before: " " } : token;
  });
}

function insertion(length: number, random: Random, prose: Prose, topic: number): Sentence {
  if (length > 1) return setAfter(prose.phrase(random, topic), prose.language);
  return setAfter([createToken(prose.word(random, topic))], prose.language);
}

/** Another word in its place: one without a common Chinese character, so that nobody could say that part of it is left. */
export function substitute(token: Token, random: Random, prose: Prose, topic: number): Token {
  for (;;) {
    const word = prose.word(random, topic);
    const isOther =
      prose.language === "zh"
        ? ![...word].some((letter) => token.text.includes(letter))
        : word.toLowerCase() !== token.text.toLowerCase();
    if (isOther) return createToken(word, token.before);
  }
}
