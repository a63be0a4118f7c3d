import type { Prose } from "../prose/prose";
import type { Random } from "../random";
import { createToken, tokenise, type Section, type Sentence, type Text } from "./text";

/** Like articles, one a subject, in the same formulas: what a quote says stands in twenty places, but for a word or two. */
export function writeBoilerplate(random: Random, prose: Prose, articles: number): Text {
  const formulas = Array.from({ length: 7 }, () => prose.sentence(random, 0));
  const sections = Array.from({ length: articles }, (): Section => {
    const topic = random.below(prose.topicCount);
    const subject = prose.heading(random, topic);
    const sentences = formulas
      .filter(() => random.chance(0.85))
      .flatMap((formula) => [
        fill(formula, random, prose, topic),
        ...(random.chance(0.15) ? [prose.sentence(random, topic)] : []),
      ]);
    const middle = sentences.length >> 1;
    const blocks = [sentences.slice(0, middle), sentences.slice(middle)].filter((half) => half.length > 0);
    return {
      topic,
      blocks: [
        { kind: "heading", sentences: [subject] },
        ...blocks.map((half) => ({ kind: "paragraph" as const, sentences: half })),
      ],
    };
  });
  return { language: prose.language, sections };
}

/** The formula in new words of its own, with a term of the subject in one place, or verbatim. */
function fill(formula: Sentence, random: Random, prose: Prose, topic: number): Sentence {
  const slot = random.chance(0.6) ? random.between(1, Math.max(1, formula.length - 2)) : -1;
  return formula.map((token, at) => {
    const [term] = tokenise(prose.word(random, topic), prose.language);
    return createToken(at === slot ? term!.text : token.text, token.before);
  });
}
