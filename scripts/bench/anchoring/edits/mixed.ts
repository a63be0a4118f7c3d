import { deleteBlocks, insertBlocks, moveBlocks, moveSections, replaceBlocks } from "./blocks";
import { inOrder, type Edit } from "./edit";
import {
  deleteSentences,
  insertSentences,
  joinAndCutBlocks,
  joinAndCutSentences,
  rephraseSentences,
  replaceSentences,
} from "./sentences";
import { editWords, LIGHT } from "./words";

/** A little of everything. */
export function mixed(share: number): Edit {
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
export function overTheYears(rounds: number): Edit {
  const round = inOrder(mixed(0.03), joinAndCutSentences(0.03), editWords(LIGHT));
  return inOrder(...Array.from({ length: rounds }, () => round));
}
