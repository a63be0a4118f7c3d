import type { Random } from "../random";
import { mapBlocks, mapSections, type Text } from "../texts/text";
import { writeParagraph, writeSection, type Shape } from "../texts/write-text";
import type { Edit } from "./edit";

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
    const moving: Text["sections"][number]["blocks"][number][] = [];
    const left = mapBlocks(text, (block) => {
      if (block.kind !== "paragraph" || !random.chance(share)) return [block];
      moving.push(block);
      return [];
    });
    const sections = left.sections.map((section) => ({ ...section, blocks: [...section.blocks] }));
    for (const block of moving) {
      const { blocks } = random.pick(sections);
      blocks.splice(random.between(1, blocks.length), 0, block);
    }
    return { ...left, sections };
  };
}

export function moveSentences(share: number): Edit {
  return (text, random) => {
    const moving: Text["sections"][number]["blocks"][number]["sentences"][number][] = [];
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
