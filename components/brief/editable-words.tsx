"use client";

import { type ReactNode, useRef } from "react";
import { Button } from "@/components/ui/button";
import { useBriefDesk } from "./brief-context";
import styles from "./editable-words.module.css";
import { type BriefField, writtenIn } from "./save-words";
import { useDraft } from "./use-draft";
import { WordsEditor } from "./words-editor";

type Props = {
  field: BriefField;
  /** As in "Edit the summary". */
  label: string;
  /** What the button says where nothing is written yet. */
  invitation?: string;
  /** What the writing begins with where nobody has written anything. */
  startWith?: string;
  hint?: string;
  isLine?: boolean;
  /** As it is read. */
  children: ReactNode;
};

/** Words of the brief in their place; for who steers with a button that turns them into a field. */
export function EditableWords({ field, label, invitation, startWith, hint, isLine = false, children }: Props) {
  const desk = useBriefDesk();
  const { draft, write, save, end, problem, isSaving } = useDraft(field);
  const button = useRef<HTMLButtonElement>(null);
  const written = desk ? writtenIn(desk.view.brief, field) : "";
  const said = written || startWith || !invitation ? "Edit" : invitation;
  const backToButton = () => requestAnimationFrame(() => button.current?.focus());

  if (desk && draft) {
    return (
      <WordsEditor
        label={label}
        hint={hint}
        isLine={isLine}
        draft={draft}
        problem={problem}
        isSaving={isSaving}
        onWrite={(text) => write({ ...draft, text })}
        onSave={(was) => void save({ ...draft, was: was ?? draft.was }).then((isSaved) => isSaved && backToButton())}
        onEnd={() => {
          end();
          backToButton();
        }}
      />
    );
  }
  return (
    <div className={isLine ? styles.line : styles.words}>
      {children}
      {desk?.view.can.edit && (
        <Button
          ref={button}
          variant="quiet"
          size="small"
          className={styles.edit}
          data-off-paper=""
          aria-label={said === "Edit" ? `Edit the ${label}` : `${said}: ${label}`}
          onClick={() => write({ text: written || (startWith ?? ""), was: written })}
        >
          {said}
        </Button>
      )}
    </div>
  );
}
