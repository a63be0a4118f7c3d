import type { KeyboardEvent } from "react";
import type { DraftBlock } from "@/lib/documents/draft-blocks";
import { KIND_NAMES } from "./kind-names";
import styles from "./split-editor.module.css";

type Props = {
  block: DraftBlock;
  index: number;
  /** How deep the clause lies that it is or belongs to; 1 is outermost. */
  depth: number;
  isCurrent: boolean;
  onOpen: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: () => void;
};

/** One line of the split, as it will read. */
export function BlockRow({ block, index, depth, isCurrent, onOpen, onKeyDown, onFocus }: Props) {
  const isUnrated = block.kind === "clause" && block.ratable === false;
  return (
    <button
      type="button"
      className={styles.row}
      data-row={index}
      data-kind={block.kind}
      data-heading={block.isHeading || undefined}
      data-depth={Math.min(depth, 3)}
      // One stop for Tab; the arrows move within.
      tabIndex={isCurrent ? 0 : -1}
      onClick={onOpen}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <span className={styles.kind} lang="en" dir="ltr">
        {KIND_NAMES[block.kind]}
        {block.kind === "clause" && block.number && <b> {block.number}</b>}
        {isUnrated && <em>not rated</em>}
      </span>
      <span className={styles.text} dir="auto">
        {block.text}
      </span>
    </button>
  );
}
