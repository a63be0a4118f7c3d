import type { Prose } from "../prose/prose";
import type { Random } from "../random";
import {
  createToken,
  mapBlocks,
  mapSentences,
  setAfter,
  type Block,
  type Language,
  type Sentence,
  type Token,
} from "../texts/text";
import type { Edit } from "./edit";
import { COMMA, FULL_STOP } from "./punctuation";
import { substitute } from "./words";

export function deleteSentences(share: number): Edit {
  return (text, random) =>
    mapSentences(text, (sentence, { kind }) => (kind !== "heading" && random.chance(share) ? [] : [sentence]));
}

export function insertSentences(share: number): Edit {
  return (text, random, prose) =>
    mapSentences(text, (sentence, { kind }, { topic }) =>
      kind === "paragraph" && random.chance(share) ? [sentence, prose.sentence(random, topic)] : [sentence],
    );
}

/** By new ones on the same topic: function words, and some others, are the same by chance. */
export function replaceSentences(share: number): Edit {
  return (text, random, prose) =>
    mapSentences(text, (sentence, { kind }, { topic }) =>
      kind === "paragraph" && random.chance(share) ? [prose.sentence(random, topic)] : [sentence],
    );
}

/** The same said otherwise: phrases change places, a few words are replaced, something is added at either end. */
export function rephraseSentences(share: number, wordShare = 0.15): Edit {
  return (text, random, prose) =>
    mapSentences(text, (sentence, { kind }, { topic }) => {
      if (kind === "heading" || !random.chance(share)) return [sentence];
      const reordered = random.chance(0.5) ? reorderPhrases(sentence, random, prose) : sentence;
      const reworded = reordered.map((token) =>
        isPlain(token) && random.chance(wordShare) ? substitute(token, random, prose, topic) : token,
      );
      return [random.chance(0.4) ? extend(reworded, random, prose, topic) : reworded];
    });
}

function reorderPhrases(sentence: Sentence, random: Random, { language }: Prose): Sentence {
  const phrases: Token[][] = [[]];
  for (const token of sentence.slice(0, -1)) {
    if (token.text === COMMA[language]) phrases.push([]);
    else phrases.at(-1)!.push(token);
  }
  const filled = random.shuffle(phrases.filter((phrase) => phrase.length > 0));
  const joined = filled.flatMap((phrase, at) => [
    ...(at === 0 ? [] : [createToken(COMMA[language], "")]),
    ...setAfter(phrase, language),
  ]);
  return [...joined, ...sentence.slice(-1)];
}

function extend(sentence: Sentence, random: Random, prose: Prose, topic: number): Sentence {
  const phrase = prose.phrase(random, topic);
  const added = createToken(COMMA[prose.language], "");
  if (random.chance(0.5)) return [...phrase, added, ...setAfter(sentence, prose.language)];
  return [...sentence.slice(0, -1), added, ...setAfter(phrase, prose.language), ...sentence.slice(-1)];
}

/** Two sentences become one, or one becomes two at its middle. */
export function joinAndCutSentences(share: number): Edit {
  return (text, random, prose) =>
    mapBlocks(text, (block) => {
      if (block.kind !== "paragraph") return [block];
      const sentences: Sentence[] = [];
      for (const sentence of block.sentences) {
        const last = sentences.at(-1);
        if (last && random.chance(share)) sentences[sentences.length - 1] = join(last, sentence, prose.language);
        else if (sentence.length > 12 && random.chance(share)) sentences.push(...cut(sentence, prose.language));
        else sentences.push(sentence);
      }
      return [{ ...block, sentences }];
    });
}

function join(first: Sentence, second: Sentence, language: Language): Sentence {
  const link = language === "en" ? [createToken(COMMA.en, ""), createToken("and")] : [createToken(COMMA[language], "")];
  const [opening, ...rest] = second;
  const lower = { ...opening!, text: opening!.text.toLowerCase() };
  return [...first.slice(0, -1), ...link, ...setAfter([lower, ...rest], language)];
}

function cut(sentence: Sentence, language: Language): Sentence[] {
  const middle = sentence.length >> 1;
  const [opening, ...rest] = sentence.slice(middle);
  const upper = { ...opening!, text: opening!.text.replace(/^./u, (letter) => letter.toUpperCase()), before: "" };
  return [
    [...sentence.slice(0, middle), createToken(FULL_STOP[language], "")],
    [upper, ...rest],
  ];
}

/** Paragraphs run together, or break in two. */
export function joinAndCutBlocks(share: number): Edit {
  return (text, random) => ({
    ...text,
    sections: text.sections.map((section) => {
      const blocks: Block[] = [];
      for (const block of section.blocks) {
        const last = blocks.at(-1);
        const isProse = block.kind === "paragraph";
        if (isProse && last?.kind === "paragraph" && random.chance(share))
          blocks[blocks.length - 1] = { ...last, sentences: [...last.sentences, ...block.sentences] };
        else if (isProse && block.sentences.length > 1 && random.chance(share)) {
          const at = random.between(1, block.sentences.length - 1);
          blocks.push({ ...block, sentences: block.sentences.slice(0, at) });
          blocks.push({ ...block, sentences: block.sentences.slice(at) });
        } else blocks.push(block);
      }
      return { ...section, blocks };
    }),
  });
}

/** A number of a section has a meaning of its own and is not reworded. */
function isPlain(token: Token): boolean {
  return token.target === undefined && /[\p{L}\p{N}]/u.test(token.text);
}
