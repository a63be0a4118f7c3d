// A text as a tree of words that know who they are. Edits carry words along or leave them out, so what became of each
// word of a quote is known, and never has to be guessed by comparing.

/**
 * A word or a mark of punctuation, and the space before it. A word that is carried into the next version keeps its id,
 * even if retyped. `target`: for the number of a section, and for one that refers to it, the id of its heading's word.
 */
export type Token = { id: number; text: string; before: string; target?: number };
export type Sentence = readonly Token[];
export type BlockKind = "heading" | "paragraph" | "item" | "row";
export type Block = { kind: BlockKind; sentences: readonly Sentence[] };
export type Section = { topic: number; blocks: readonly Block[] };
export type Language = "en" | "zh" | "ar";
export type Text = { language: Language; sections: readonly Section[] };

let lastId = 0;

export function createToken(text: string, before = " "): Token {
  lastId += 1;
  return { id: lastId, text, before };
}

/** The same word, written differently: another case, another style of quote mark. */
export function retype(token: Token, text: string): Token {
  return { ...token, text };
}

/** A sentence set after something else on its line. */
export function setAfter(sentence: Sentence, language: Language): Sentence {
  const before = language === "zh" ? "" : " ";
  return sentence.map((token, at) => (at === 0 ? { ...token, before } : token));
}

export function hasWords(sentence: Sentence): boolean {
  return sentence.some(isWord);
}

export function isWord(token: Token): boolean {
  return /[\p{L}\p{N}]/u.test(token.text);
}

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*|\S/gu;
const segmenters = new Map<Language, Intl.Segmenter>();

/** New tokens for a piece of prose. Chinese words are told apart by a dictionary, all others by their spaces. */
export function tokenise(prose: string, language: Language): Token[] {
  if (language !== "zh")
    return [...prose.matchAll(TOKEN)].map(({ 0: word, index }) =>
      createToken(word, index > 0 && /\s/.test(prose[index - 1]!) ? " " : ""),
    );
  let segmenter = segmenters.get(language);
  if (!segmenter) segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: "word" })));
  return [...segmenter.segment(prose)]
    .filter(({ segment }) => segment.trim() !== "")
    .map(({ segment, index }) => createToken(segment, index > 0 && prose[index - 1] === " " ? " " : ""));
}

/** The text with each sentence replaced by those that the function returns; blocks and sections left empty go. */
export function mapSentences(
  text: Text,
  change: (sentence: Sentence, block: Block, section: Section) => readonly Sentence[],
): Text {
  return mapBlocks(text, (block, section) => {
    const sentences = block.sentences.flatMap((sentence) => change(sentence, block, section));
    return sentences.length === 0 ? [] : [{ ...block, sentences }];
  });
}

export function mapBlocks(text: Text, change: (block: Block, section: Section) => readonly Block[]): Text {
  return mapSections(text, (section) => {
    const blocks = section.blocks.flatMap((block) => change(block, section));
    return blocks.length === 0 ? [] : [{ ...section, blocks }];
  });
}

export function mapSections(text: Text, change: (section: Section) => readonly Section[]): Text {
  return { ...text, sections: text.sections.flatMap(change) };
}
