import { createToken, setAfter, mapSections, mapSentences, type Sentence, type Text, type Token } from "../texts/text";
import type { Edit } from "./edit";
import { COMMA } from "./punctuation";

const REFERENCE = {
  en: ["as", "provided", "in", "section"],
  zh: ["依照", "条款"],
  ar: ["وفقا", "للمادة"],
};

/** Sections get numbers, and some sentences refer to them. */
export const numberSections: Edit = (text, random) => {
  const numbered = mapSections(text, (section) => {
    const [heading, ...others] = section.blocks;
    const [words, ...more] = heading!.sentences;
    const number = { ...createToken("0", ""), target: words![0]!.id };
    const sentences = [[number, createToken(".", ""), ...setAfter(words!, "en")], ...more];
    return [{ ...section, blocks: [{ ...heading!, sentences }, ...others] }];
  });
  const targets = numbered.sections.map(({ blocks }) => blocks[0]!.sentences[0]![0]!.target!);
  const refer = (): Token[] => [
    createToken(COMMA[text.language], ""),
    ...setAfter(
      REFERENCE[text.language].map((word) => createToken(word, text.language === "zh" ? "" : " ")),
      text.language,
    ),
    { ...createToken("0"), target: random.pick(targets) },
  ];
  const referring = mapSentences(numbered, (sentence, { kind }) => [
    kind === "paragraph" && random.chance(0.15)
      ? [...sentence.slice(0, -1), ...refer(), ...sentence.slice(-1)]
      : sentence,
  ]);
  return renumber(referring);
};

/** Numbers follow the sections. A number that changed is another word; what pointed to a section that is gone stays. */
export function renumber(text: Text): Text {
  const numbers = new Map<number, string>();
  text.sections.forEach(({ blocks }, at) => {
    const target = blocks[0]?.sentences[0]?.[0]?.target;
    if (target !== undefined) numbers.set(target, String(at + 1));
  });
  const update = (token: Token): Token => {
    const number = token.target === undefined ? undefined : numbers.get(token.target);
    if (number === undefined || number === token.text) return token;
    return { ...createToken(number, token.before), target: token.target! };
  };
  return mapSentences(text, (sentence: Sentence) => [sentence.map(update)]);
}
