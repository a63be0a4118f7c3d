// The kinds of revision that are measured. Each has texts and a way of editing of its own, so that what is fitted to one
// shows on the others.
import {
  deleteBlocks,
  deleteSections,
  insertBlocks,
  insertSections,
  moveBlocks,
  moveSections,
  moveSentences,
  replaceBlocks,
  replaceSections,
} from "./edits/blocks";
import { inOrder, type Edit } from "./edits/edit";
import { numberSections, renumber } from "./edits/numbers";
import {
  deleteSentences,
  insertSentences,
  joinAndCutBlocks,
  joinAndCutSentences,
  rephraseSentences,
  replaceSentences,
} from "./edits/sentences";
import { retypeText } from "./edits/typography";
import { editWords, HEAVY, LIGHT } from "./edits/words";
import { arabic } from "./prose/arabic";
import { chinese } from "./prose/chinese";
import { english } from "./prose/english";
import type { Prose } from "./prose/prose";
import type { Random } from "./random";
import { spliceLetters } from "./edits/splices";
import { writeBoilerplate } from "./texts/boilerplate";
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
const LISTS: Shape = { sections: 14, blocksPerSection: 4, listShare: 0.35, rowShare: 0.25 };

export const KINDS: Kind[] = [
  kind("words, light", english, POLICY, editWords(LIGHT)),
  kind("words, heavy", english, POLICY, editWords(HEAVY)),
  kind("rephrased", english, POLICY, inOrder(rephraseSentences(0.4), editWords(LIGHT))),
  kind("joined and cut", english, POLICY, inOrder(joinAndCutBlocks(0.2), joinAndCutSentences(0.15), editWords(LIGHT))),
  kind(
    "renumbered",
    english,
    POLICY,
    inOrder(insertSections(0.15, POLICY), deleteSections(0.1), (text) => renumber(text), editWords(LIGHT)),
    numberSections,
  ),
  kind("moved", english, POLICY, inOrder(moveSections(4), moveBlocks(0.12), moveSentences(0.06))),
  kind(
    "moved and edited",
    english,
    POLICY,
    inOrder(moveSections(3), moveBlocks(0.1), rephraseSentences(0.15), editWords(HEAVY)),
  ),
  kind(
    "deleted and replaced",
    english,
    POLICY,
    inOrder(
      replaceSections(0.08, POLICY),
      replaceBlocks(0.12),
      replaceSentences(0.12),
      deleteBlocks(0.08),
      deleteSentences(0.08),
    ),
  ),
  {
    name: "boilerplate",
    revise: (random) =>
      edited(
        writeBoilerplate(random, english, 24),
        inOrder(deleteSections(0.1), deleteSentences(0.1), moveSections(1), editWords(LIGHT)),
        random,
        english,
      ),
  },
  kind(
    "lists and tables",
    english,
    LISTS,
    inOrder(deleteBlocks(0.06), insertBlocks(0.04), moveBlocks(0.05), editWords(LIGHT)),
  ),
  kind("retyped", english, LISTS, inOrder(retypeText(0.05), joinAndCutBlocks(0.1), insertSentences(0.03))),
  kind("Chinese", chinese, POLICY, inOrder(mixed(0.05), editWords(LIGHT))),
  kind("Arabic", arabic, POLICY, inOrder(mixed(0.05), editWords(LIGHT))),
  plan("en", english),
  plan("zh", chinese),
  { name: "random splices", revise: (random) => spliceLetters(writeText(random, english, POLICY), random) },
  { ...kind("over the years", english, POLICY, years(4)), isHeld: true },
  { ...kind("Chinese over the years", chinese, LISTS, years(3)), isHeld: true },
];

/** A little of everything. */
function mixed(share: number): Edit {
  return inOrder(
    moveSections(1),
    moveBlocks(share),
    deleteBlocks(share),
    replaceBlocks(share),
    insertBlocks(share),
    rephraseSentences(share * 2),
    replaceSentences(share),
    deleteSentences(share),
    insertSentences(share),
    joinAndCutBlocks(share),
  );
}

/** Revised again and again: what one hand moved, the next one edits. */
function years(rounds: number): Edit {
  return inOrder(
    ...Array.from({ length: rounds }, () => inOrder(mixed(0.03), joinAndCutSentences(0.03), editWords(LIGHT))),
  );
}

function kind(name: string, prose: Prose, shape: Shape, edit: Edit, prepare: Edit = (text) => text): Kind {
  return {
    name,
    revise: (random) => edited(prepare(writeText(random, prose, shape), random, prose), edit, random, prose),
  };
}

function plan(language: "en" | "zh", prose: Prose): Kind {
  return {
    name: `bundled plan, ${language}`,
    revise: (random) => edited(readPlan(language), inOrder(mixed(0.06), editWords(LIGHT)), random, prose),
  };
}

function edited(text: Text, edit: Edit, random: Random, prose: Prose): Revision {
  return compareVersions(text, edit(text, random, prose));
}
