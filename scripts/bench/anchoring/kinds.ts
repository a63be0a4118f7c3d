// The kinds of revision that are measured. Each has texts and a way of editing of its own, so that what is fitted to one
// shows on the others.
import {
  copyBlocks,
  deleteBlocks,
  deleteSections,
  insertBlocks,
  insertSections,
  listPhrases,
  moveBlocks,
  moveSections,
  moveSentences,
  replaceBlocks,
  replaceSections,
} from "./edits/blocks";
import { inOrder, type Edit } from "./edits/edit";
import { mixed, overTheYears } from "./edits/mixed";
import { movePhrases } from "./edits/phrases";
import { numberSections, renumber } from "./edits/numbers";
import {
  deleteSentences,
  insertSentences,
  joinAndCutBlocks,
  joinAndCutSentences,
  rephraseSentences,
  replaceSentences,
} from "./edits/sentences";
import { spliceLetters } from "./edits/splices";
import { renameTerms } from "./edits/terms";
import { retypeText, shoutSentences } from "./edits/typography";
import { editWords, HEAVY, LIGHT } from "./edits/words";
import { arabic } from "./prose/arabic";
import { chinese } from "./prose/chinese";
import { english } from "./prose/english";
import type { Prose } from "./prose/prose";
import type { Random } from "./random";
import { writeBoilerplate } from "./texts/boilerplate";
import { renameEntries, sortDefinitions, writeDefinitions } from "./texts/definitions";
import { readPlan } from "./texts/plan";
import type { Text } from "./texts/text";
import { writeText, type Shape } from "./texts/write-text";
import { compareVersions, type Revision } from "./truth/revision";

export type Kind = {
  name: string;
  /** A kind that nobody sees failures of, so that nothing can be fitted to it. */
  isHeld?: boolean;
  revise(random: Random): Revision;
};

const POLICY: Shape = { sections: 16, blocksPerSection: 4 };
const LONG: Shape = { sections: 36, blocksPerSection: 5 };
const LISTS: Shape = { sections: 14, blocksPerSection: 4, listShare: 0.35, rowShare: 0.25 };

export const KINDS: Kind[] = [
  policy("words, light", english, POLICY, editWords(LIGHT)),
  policy("words, heavy", english, POLICY, editWords(HEAVY)),
  policy("rephrased", english, POLICY, inOrder(rephraseSentences(0.4), editWords(LIGHT))),
  policy("phrases moved", english, POLICY, inOrder(movePhrases(0.3), rephraseSentences(0.1), editWords(LIGHT))),
  policy(
    "rewritten",
    english,
    POLICY,
    inOrder(replaceSentences(0.35), rephraseSentences(0.6, 0.25), replaceBlocks(0.1)),
  ),
  policy("terms renamed", english, POLICY, inOrder(renameTerms(14), editWords(LIGHT))),
  policy(
    "joined and cut",
    english,
    POLICY,
    inOrder(joinAndCutBlocks(0.2), joinAndCutSentences(0.15), listPhrases(0.1), editWords(LIGHT)),
  ),
  policy(
    "renumbered",
    english,
    POLICY,
    inOrder(insertSections(0.15, POLICY), deleteSections(0.1), renumber, editWords(LIGHT)),
    numberSections,
  ),
  policy("moved", english, POLICY, inOrder(moveSections(4), moveBlocks(0.12), moveSentences(0.06))),
  policy(
    "moved and edited",
    english,
    POLICY,
    inOrder(moveSections(3), moveBlocks(0.1), copyBlocks(0.04), rephraseSentences(0.15), editWords(HEAVY)),
  ),
  policy(
    "deleted and replaced",
    english,
    POLICY,
    inOrder(
      replaceSections(0.08, POLICY),
      replaceBlocks(0.12),
      replaceSentences(0.12),
      deleteBlocks(0.08),
      deleteSentences(0.08),
      copyBlocks(0.04),
    ),
  ),
  kind(
    "boilerplate",
    english,
    (random) => writeBoilerplate(random, english, 24),
    inOrder(deleteSections(0.1), deleteSentences(0.1), moveSections(1), editWords(LIGHT)),
  ),
  policy(
    "lists and tables",
    english,
    LISTS,
    inOrder(deleteBlocks(0.06), insertBlocks(0.04), moveBlocks(0.05), editWords(LIGHT)),
  ),
  policy(
    "retyped",
    english,
    LISTS,
    inOrder(retypeText(0.05), shoutSentences(0.05), joinAndCutBlocks(0.1), insertSentences(0.03)),
  ),
  policy("Chinese", chinese, LONG, inOrder(mixed(0.05), editWords(LIGHT))),
  policy("Chinese, heavy", chinese, LONG, inOrder(moveBlocks(0.05), replaceSentences(0.1), editWords(HEAVY))),
  policy("Arabic", arabic, POLICY, inOrder(mixed(0.05), editWords(LIGHT))),
  kind("bundled plan, en", english, () => readPlan("en"), inOrder(mixed(0.06), editWords(LIGHT))),
  kind("bundled plan, zh", chinese, () => readPlan("zh"), inOrder(mixed(0.06), editWords(LIGHT))),
  { name: "random splices", revise: (random) => spliceLetters(writeText(random, english, POLICY), random) },
  { ...policy("over the years", english, POLICY, overTheYears(4)), isHeld: true },
  { ...policy("Chinese over the years", chinese, LONG, overTheYears(3)), isHeld: true },
  {
    ...kind(
      "definitions",
      english,
      (random) => writeDefinitions(random, english, 60),
      inOrder(
        deleteBlocks(0.1),
        insertBlocks(0.05),
        renameEntries(0.15),
        rephraseSentences(0.2),
        sortDefinitions,
        editWords(LIGHT),
      ),
    ),
    isHeld: true,
  },
];

function policy(name: string, prose: Prose, shape: Shape, edit: Edit, prepare: Edit = (text) => text): Kind {
  return kind(name, prose, (random) => prepare(writeText(random, prose, shape), random, prose), edit);
}

function kind(name: string, prose: Prose, write: (random: Random) => Text, edit: Edit): Kind {
  return {
    name,
    revise(random) {
      const text = write(random);
      return compareVersions(text, edit(text, random, prose));
    },
  };
}
