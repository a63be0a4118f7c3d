import type { Random } from "../random";
import type { Language, Sentence } from "../texts/text";

/** Writes policy prose in one language. A topic has nouns and verbs of its own; all share the words of the trade. */
export type Prose = {
  language: Language;
  topicCount: number;
  sentence(random: Random, topic: number): Sentence;
  /** A piece that may be put into a sentence. */
  phrase(random: Random, topic: number): Sentence;
  word(random: Random, topic: number): string;
  heading(random: Random, topic: number): Sentence;
};
