import type { Random } from "../random";
import {
  createToken,
  hasWords,
  mapBlocks,
  mapSections,
  setAfter,
  type Block,
  type Language,
  type Sentence,
  type Text,
} from "../texts/text";
import { writeParagraph, writeSection, type Shape } from "../texts/write-text";
import type { Edit } from "./edit";
import { COMMA } from "./punctuation";

export function deleteBlocks(share: number): Edit {
  return (text, random) =>
    mapBlocks(text, (block) => (block.kind !== "heading" && random.chance(share) ? [] : [block]));
}

export function insertBlocks(share: number): Edit {
  return (text, random, prose) =>
    mapBlocks(text, (block, { topic }) =>
      random.chance(share) ? [block, writeParagraph(random, prose, topic)] : [block],
    );
}

/** A new paragraph on another topic stands where the old one stood, between the same neighbours. */
export function replaceBlocks(share: number): Edit {
  return (text, random, prose) =>
    mapBlocks(text, (block, { topic }) =>
      block.kind === "paragraph" && random.chance(share)
        ? [writeParagraph(random, prose, otherTopic(random, prose.topicCount, topic))]
        : [block],
    );
}

/** What stands in one place is said again in another, word for word, and still stands in the first. */
export function copyBlocks(share: number): Edit {
  return (text, random) => {
    const copies: Block[] = [];
    mapBlocks(text, (block) => {
      if (block.kind === "paragraph" && random.chance(share)) copies.push(copy(block));
      return [block];
    });
    return scatter(text, copies, random);
  };
}

function copy(block: Block): Block {
  return {
    ...block,
    sentences: block.sentences.map((sentence) => sentence.map(({ text, before }) => createToken(text, before))),
  };
}

/** A paragraph becomes an opening and a list, an item a phrase. */
export function listPhrases(share: number): Edit {
  return (text, random) =>
    mapBlocks(text, (block) => {
      if (block.kind !== "paragraph" || !random.chance(share)) return [block];
      return block.sentences.flatMap((sentence) => cutAtCommas(sentence, text.language));
    });
}

function cutAtCommas(sentence: Sentence, language: Language): Block[] {
  const comma = COMMA[language];
  const cuts = sentence.flatMap(({ text }, at) => (text === comma ? [at + 1] : []));
  const pieces = [0, ...cuts].map((from, at) => sentence.slice(from, cuts[at])).filter(hasWords);
  return pieces.map((piece, at) => {
    if (at === 0) return { kind: "paragraph", sentences: [piece] };
    const marker = [createToken("(", ""), createToken("abcdefghijklmnopqrstuvwxyz"[at - 1]!, ""), createToken(")", "")];
    return { kind: "item", sentences: [[...marker, ...setAfter(piece, "en")]] };
  });
}

export function deleteSections(share: number): Edit {
  return (text, random) => mapSections(text, (section) => (random.chance(share) ? [] : [section]));
}

export function replaceSections(share: number, shape: Shape): Edit {
  return (text, random, prose) =>
    mapSections(text, (section) =>
      random.chance(share)
        ? [writeSection(random, prose, shape, otherTopic(random, prose.topicCount, section.topic))]
        : [section],
    );
}

export function insertSections(share: number, shape: Shape): Edit {
  return (text, random, prose) =>
    mapSections(text, (section) => (random.chance(share) ? [writeSection(random, prose, shape), section] : [section]));
}

export function moveSections(count: number): Edit {
  return (text, random) => ({ ...text, sections: moveSome(text.sections, count, random) });
}

/** Paragraphs go elsewhere, within their section or into another. */
export function moveBlocks(share: number): Edit {
  return (text, random) => {
    const moving: Block[] = [];
    const left = mapBlocks(text, (block) => {
      if (block.kind !== "paragraph" || !random.chance(share)) return [block];
      moving.push(block);
      return [];
    });
    return scatter(left, moving, random);
  };
}

function scatter(text: Text, arriving: readonly Block[], random: Random): Text {
  const sections = text.sections.map((section) => ({ ...section, blocks: [...section.blocks] }));
  for (const block of arriving) {
    const { blocks } = random.pick(sections);
    blocks.splice(random.between(1, blocks.length), 0, block);
  }
  return { ...text, sections };
}

export function moveSentences(share: number): Edit {
  return (text, random) => {
    const moving: Sentence[] = [];
    const left = mapBlocks(text, (block) => {
      if (block.kind !== "paragraph") return [block];
      const kept = block.sentences.filter((sentence) => {
        const stays = block.sentences.length === 1 || !random.chance(share);
        if (!stays) moving.push(sentence);
        return stays;
      });
      return kept.length === 0 ? [] : [{ ...block, sentences: kept }];
    });
    const places = left.sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === "paragraph");
    const arrivals = new Map(places.map((block) => [block, [...block.sentences]]));
    for (const sentence of moving) {
      const sentences = arrivals.get(random.pick(places))!;
      sentences.splice(random.between(0, sentences.length), 0, sentence);
    }
    return mapBlocks(left, (block) => [{ ...block, sentences: arrivals.get(block) ?? block.sentences }]);
  };
}

function moveSome<Item>(items: readonly Item[], count: number, random: Random): Item[] {
  const left = [...items];
  for (let moved = 0; moved < count; moved += 1) {
    const [item] = left.splice(random.below(left.length), 1);
    left.splice(random.below(left.length + 1), 0, item!);
  }
  return left;
}

function otherTopic(random: Random, count: number, topic: number): number {
  return (topic + 1 + random.below(count - 1)) % count;
}
