import type { Random } from "../random";
import { tokenise } from "../texts/text";
import * as words from "./english-words";
import type { Prose } from "./prose";

export const english: Prose = {
  language: "en",
  topicCount: words.TOPICS.length,
  sentence: (random, topic) => tokenise(writeSentence(random, topic), "en"),
  phrase: (random, topic) => tokenise(writePhrase(random, topic), "en"),
  word: (random, topic) =>
    random.chance(0.5)
      ? random.pick(random.pick([words.ADJECTIVES, words.NOUNS, words.VERBS])).split(" ")[0]!
      : random.pick(words.TOPICS[topic]!.nouns).split(" ")[0]!,
  heading: (random, topic) => {
    const { nouns } = words.TOPICS[topic]!;
    const [first, second] = random.shuffle(nouns);
    return tokenise(
      capitalise(random.chance(0.5) ? `${first} and ${second}` : `${noun(random, topic)} ${second}`),
      "en",
    );
  },
};

const FRAMES: ((random: Random, topic: number) => string)[] = [
  (random, topic) =>
    `${actor(random)} ${modal(random)} ${verb(random, topic)} ${object(random, topic)}${tail(random, topic)}`,
  (random, topic) =>
    `${actor(random)} ${modal(random)} ${verb(random, topic)} ${object(random, topic)}, ${object(random, topic)} and ${object(random, topic)}${tail(random, topic)}`,
  (random, topic) =>
    `${random.pickCommon(words.OPENINGS)}, ${actor(random)} ${modal(random)} ${verb(random, topic)} ${object(random, topic)}${tail(random, topic)}`,
  (random, topic) =>
    `${object(random, topic)} ${random.pick(["is", "remains", "becomes"])} subject to ${object(random, topic)}${tail(random, topic)}`,
  (random, topic) =>
    `no ${noun(random, topic)} may be ${random.pick(["granted", "refused", "required", "used", "changed"])} ${reason(random, topic)}`,
  (random, topic) =>
    `${object(random, topic)} ${random.pickCommon(["shall be", "should be", "may be", "is to be"])} ${random.pick(["based on", "open to", "limited to", "published with", "reviewed by", "kept separate from"])} ${object(random, topic)}${tail(random, topic)}`,
  (random, topic) =>
    `${actor(random)} and ${actor(random)} ${modal(random)} jointly ${verb(random, topic)} ${object(random, topic)}, ${reason(random, topic)}`,
  (random, topic) =>
    `if ${actor(random)} ${random.pick(["considers", "finds", "has reason to believe", "is informed"])} that ${object(random, topic)} is ${random.pick(words.ADJECTIVES)}, ${actor(random)} ${modal(random)} ${verb(random, topic)} ${object(random, topic)}`,
  (random, topic) =>
    `the ${noun(random, topic)} referred to in this section includes ${object(random, topic)}, ${object(random, topic)} and any other ${noun(random, topic)}`,
];

function writeSentence(random: Random, topic: number): string {
  return `${capitalise(random.pickCommon(FRAMES)(random, topic))}.`;
}

function writePhrase(random: Random, topic: number): string {
  return random.pick([
    () => random.pickCommon(words.TIMES),
    () => random.pickCommon(words.PLACES),
    () => `with ${object(random, topic)}`,
    () => reason(random, topic),
  ])();
}

function tail(random: Random, topic: number): string {
  if (random.chance(0.3)) return "";
  const first = ` ${writePhrase(random, topic)}`;
  if (random.chance(0.6)) return first;
  return `${first}, ${random.pickCommon(words.CONDITIONS)} ${verb(random, topic)} ${object(random, topic)}`;
}

function object(random: Random, topic: number): string {
  const head = `${random.pickCommon(["the ", "", "its ", "any ", "such ", "all ", "each ", "a fair "])}${random.chance(0.45) ? `${random.pickCommon(words.ADJECTIVES)} ` : ""}${noun(random, topic)}`;
  return random.chance(0.35)
    ? `${head} ${random.pickCommon(["of", "for", "on", "in", "under", "concerning"])} ${random.chance(0.5) ? "the " : ""}${noun(random, topic)}`
    : head;
}

function noun(random: Random, topic: number): string {
  const singular = random.chance(0.65) ? random.pickCommon(words.TOPICS[topic]!.nouns) : random.pickCommon(words.NOUNS);
  return random.chance(0.3) && /[a-z]{3}[^sy]$/.test(singular) && !singular.includes("data")
    ? `${singular}s`
    : singular;
}

function verb(random: Random, topic: number): string {
  return random.chance(0.35) ? random.pickCommon(words.TOPICS[topic]!.verbs) : random.pickCommon(words.VERBS);
}

const actor = (random: Random) => random.pickCommon(words.ACTORS);
const modal = (random: Random) => random.pickCommon(words.MODALS);
const reason = (random: Random, topic: number) =>
  `${random.pickCommon(words.REASONS)} ${verb(random, topic)} ${object(random, topic)}`;

function capitalise(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
