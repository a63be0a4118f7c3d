import { createToken, mapBlocks, mapSentences, setAfter, type Sentence } from "../texts/text";
import type { Edit } from "./edit";
import { COMMA } from "./punctuation";

const MIN_WORDS = 4;

/** The last phrase of a sentence leaves it and ends another one, which may be anywhere. */
export function movePhrases(share: number): Edit {
  return (text, random) => {
    const comma = COMMA[text.language];
    const moving: Sentence[] = [];
    const left = mapSentences(text, (sentence, { kind }) => {
      const at = sentence.findLastIndex((token) => token.text === comma);
      const phrase = sentence.slice(at + 1, -1);
      if (kind !== "paragraph" || at < MIN_WORDS || phrase.length < MIN_WORDS || !random.chance(share))
        return [sentence];
      moving.push(phrase);
      return [[...sentence.slice(0, at), ...sentence.slice(-1)]];
    });
    const hosts = left.sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === "paragraph");
    const arriving = new Map(moving.map((phrase) => [random.pick(hosts), phrase]));
    return mapBlocks(left, (block) => {
      const phrase = arriving.get(block);
      if (!phrase) return [block];
      const last = block.sentences.at(-1)!;
      const longer = [
        ...last.slice(0, -1),
        createToken(comma, ""),
        ...setAfter(phrase, text.language),
        ...last.slice(-1),
      ];
      return [{ ...block, sentences: [...block.sentences.slice(0, -1), longer] }];
    });
  };
}
