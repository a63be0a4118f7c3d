import type { Random } from "../random";
import { isWord, mapSentences, retype, type Token } from "../texts/text";
import type { Edit } from "./edit";

/** Words stay, their dress changes: capitals, spaces, quote marks, dashes, commas. */
export function retypeText(share: number): Edit {
  return (text, random) =>
    mapSentences(text, (sentence) => [sentence.flatMap((token) => retypeToken(token, share, random))]);
}

function retypeToken(token: Token, share: number, random: Random): Token[] {
  if (!random.chance(share)) return [token];
  if (!isWord(token))
    return token.text === "," && random.chance(0.3) ? [] : [retype(token, MARKS[token.text] ?? token.text)];
  if (token.before === " " && random.chance(0.3)) return [{ ...token, before: random.pick(["  ", "\u00a0", "\n"]) }];
  return [retype(token, recase(token.text, random))];
}

const MARKS: Record<string, string> = {
  ";": ",",
  "，": ",",
  "。": "．",
  "、": "，",
  '"': "“",
  "-": "–",
  "(": "[",
  ")": "]",
};

function recase(word: string, random: Random): string {
  if (random.chance(0.3)) return word.toUpperCase();
  return word.replace(/^./u, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
}

/** Whole sentences in capitals, as lawyers shout, or no longer so. */
export function shoutSentences(share: number): Edit {
  return (text, random) =>
    mapSentences(text, (sentence) => [
      random.chance(share) ? sentence.map((token) => retype(token, token.text.toUpperCase())) : sentence,
    ]);
}
