"use client";

import { type KeyboardEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { DraftBlock } from "@/lib/documents/draft-blocks";
import {
  changeClause,
  changeKind,
  changeText,
  joinWithPrevious,
  removeBlock,
  splitBlock,
} from "@/lib/documents/edit-draft";
import { KIND_NAMES } from "./kind-names";
import styles from "./split-editor.module.css";

type Props = {
  blocks: readonly DraftBlock[];
  index: number;
  onCorrect: (blocks: DraftBlock[], step?: string) => void;
  onClose: () => void;
};

/** A line of the split, opened for correction. */
export function BlockEditor({ blocks, index, onCorrect, onClose }: Props) {
  const block = blocks[index]!;
  const text = useRef<HTMLTextAreaElement>(null);
  const isFirst = index === 0;

  function splitAtCaret() {
    const at = text.current?.selectionStart ?? 0;
    const next = splitBlock(blocks, index, at);
    if (next.length > blocks.length) onCorrect(next);
    text.current?.focus();
  }

  function onTextKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      splitAtCaret();
    } else if (event.key === "Backspace" && selectionStart === 0 && selectionEnd === 0 && !isFirst) {
      event.preventDefault();
      onCorrect(joinWithPrevious(blocks, index));
    }
  }

  return (
    <div className={styles.editor} lang="en" dir="ltr">
      <div className={styles.kinds} role="group" aria-label="This line is">
        {Object.entries(KIND_NAMES).map(([kind, name]) => (
          <button
            key={kind}
            type="button"
            aria-pressed={kind === block.kind}
            onClick={() => {
              if (kind !== block.kind) onCorrect(changeKind(blocks, index, kind as DraftBlock["kind"]));
            }}
          >
            {name}
          </button>
        ))}
      </div>
      {block.kind === "clause" && <ClauseFields blocks={blocks} index={index} onCorrect={onCorrect} />}
      <textarea
        ref={text}
        data-row={index}
        className={styles.textarea}
        dir="auto"
        aria-label="Text of this line"
        aria-describedby="block-text-hint"
        value={block.text}
        rows={2}
        spellCheck={false}
        onChange={(event) => onCorrect(changeText(blocks, index, event.target.value), `text ${index}`)}
        onKeyDown={onTextKey}
      />
      <p id="block-text-hint" className={styles.hint}>
        <kbd>Enter</kbd> splits at the cursor, <kbd>⌫</kbd> at the start joins with the line above, <kbd>Esc</kbd>{" "}
        closes.
      </p>
      <div className={styles.editorEnd}>
        <Button size="small" onClick={splitAtCaret}>
          Split at the cursor
        </Button>
        <Button size="small" disabled={isFirst} onClick={() => onCorrect(joinWithPrevious(blocks, index))}>
          Join with the line above
        </Button>
        <Button size="small" onClick={() => onCorrect(removeBlock(blocks, index))}>
          Remove
        </Button>
        <Button size="small" variant="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  );
}

function ClauseFields({ blocks, index, onCorrect }: Omit<Props, "onClose">) {
  const block = blocks[index]!;
  const change = (clause: Parameters<typeof changeClause>[2], step?: string) =>
    onCorrect(changeClause(blocks, index, clause), step);
  return (
    <div className={styles.clause}>
      <TextField
        label="Number"
        value={block.number ?? ""}
        maxLength={40}
        autoComplete="off"
        onChange={(event) => change({ number: event.target.value || null }, `number ${index}`)}
      />
      <TextField
        label="Title"
        dir="auto"
        value={block.title ?? ""}
        maxLength={500}
        autoComplete="off"
        onChange={(event) => change({ title: event.target.value || null }, `title ${index}`)}
      />
      <SelectField
        label="Level"
        value={String(block.level ?? 1)}
        onChange={(event) => change({ level: Number(event.target.value) })}
      >
        {[1, 2, 3, 4, 5, 6].map((level) => (
          <option key={level} value={level}>
            {level}
          </option>
        ))}
      </SelectField>
      <label className={styles.rated}>
        <input
          type="checkbox"
          checked={block.ratable !== false}
          onChange={(event) => change({ ratable: event.target.checked })}
        />
        The team rates this clause
      </label>
    </div>
  );
}
