import type { Prose } from "../prose/prose";
import type { Random } from "../random";
import { createToken, mapBlocks, retype, setAfter, tokenise, type Block, type Sentence, type Text } from "./text";

/** A glossary in the order of the alphabet: each entry opens alike, and names the terms of others. */
export function writeDefinitions(random: Random, prose: Prose, count: number): Text {
  const blocks = Array.from({ length: count }, () => writeEntry(random, prose));
  return sortDefinitions({ language: prose.language, sections: [{ topic: 0, blocks }] });
}

function writeEntry(random: Random, prose: Prose): Block {
  const topic = random.below(prose.topicCount);
  const term = prose.heading(random, topic).slice(0, random.between(1, 3));
  const opening = tokenise(random.pickCommon(["means", "includes", "has the meaning given in", "refers to"]), "en");
  const [first, ...rest] = prose.sentence(random, topic);
  const meaning: Sentence = [retype(first!, first!.text.toLowerCase()), ...rest];
  const sentence = [
    createToken("“", ""),
    ...term,
    createToken("”", ""),
    ...setAfter(opening, "en"),
    ...setAfter(meaning, "en"),
  ];
  const more = random.chance(0.4) ? [prose.sentence(random, topic)] : [];
  return { kind: "paragraph", sentences: [sentence, ...more] };
}

/** By the first word of each entry, as it reads now: a term that is renamed goes elsewhere with all of its words. */
export function sortDefinitions(text: Text): Text {
  const key = ({ sentences }: Block) => sentences[0]!.map((token) => token.text).join(" ");
  return {
    ...text,
    sections: text.sections.map((section) => ({
      ...section,
      blocks: [...section.blocks].sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    })),
  };
}

/** Some terms get another name. */
export function renameEntries(share: number) {
  return (text: Text, random: Random, prose: Prose): Text =>
    mapBlocks(text, (block) => {
      const [sentence, ...others] = block.sentences;
      const end = sentence!.findIndex(({ text: mark }) => mark === "”");
      if (end < 2 || !random.chance(share)) return [block];
      const name = createToken(prose.word(random, random.below(prose.topicCount)), "");
      return [{ ...block, sentences: [[sentence![0]!, name, ...sentence!.slice(2)], ...others] }];
    });
}
