import type { Prose } from "../prose/prose";
import type { Random } from "../random";
import { createToken, setAfter, tokenise, type Block, type Section, type Sentence, type Text } from "./text";

/** A policy of numbered sections: paragraphs and, where asked for, lists and lines of tables. */
export type Shape = { sections: number; blocksPerSection: number; listShare?: number; rowShare?: number };

export function writeText(random: Random, prose: Prose, shape: Shape): Text {
  const sections = Array.from({ length: shape.sections }, () => writeSection(random, prose, shape));
  return { language: prose.language, sections };
}

export function writeSection(
  random: Random,
  prose: Prose,
  shape: Shape,
  topic = random.below(prose.topicCount),
): Section {
  const blocks: Block[] = [{ kind: "heading", sentences: [prose.heading(random, topic)] }];
  for (let count = random.between(1, shape.blocksPerSection * 2 - 1); count > 0; count -= 1)
    blocks.push(...writeBlocks(random, prose, topic, shape));
  return { topic, blocks };
}

function writeBlocks(random: Random, prose: Prose, topic: number, { listShare = 0, rowShare = 0 }: Shape): Block[] {
  if (random.chance(listShare)) return writeList(random, prose, topic);
  if (random.chance(rowShare)) return writeRows(random, prose, topic);
  return [writeParagraph(random, prose, topic)];
}

export function writeParagraph(random: Random, prose: Prose, topic: number): Block {
  const sentences = Array.from({ length: random.between(1, 6) }, () => prose.sentence(random, topic));
  return { kind: "paragraph", sentences };
}

function writeList(random: Random, prose: Prose, topic: number): Block[] {
  const items = Array.from({ length: random.between(3, 8) }, (_, at) => {
    const marker = tokenise(`(${"abcdefgh"[at]})`, prose.language);
    return { kind: "item" as const, sentences: [[...marker, ...lead(prose.phrase(random, topic)), end(";")]] };
  });
  return [writeParagraph(random, prose, topic), ...items];
}

/** Short cells between bars: much punctuation, few words, many of them alike. */
function writeRows(random: Random, prose: Prose, topic: number): Block[] {
  const columns = random.between(2, 4);
  return Array.from({ length: random.between(4, 10) }, () => {
    const cells = Array.from({ length: columns }, (_, at) =>
      at === 0
        ? lead(tokenise(prose.word(random, topic), prose.language))
        : [
            createToken("|"),
            ...lead(random.chance(0.4) ? tokenise(String(random.below(2_000)), "en") : prose.heading(random, topic)),
          ],
    );
    return { kind: "row" as const, sentences: [cells.flat()] };
  });
}

const lead = (sentence: Sentence) => setAfter(sentence, "en");

const end = (mark: string) => createToken(mark, "");
