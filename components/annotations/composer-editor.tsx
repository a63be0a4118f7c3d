"use client";

import { EditorContent, useEditor } from "@tiptap/react";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import type { RichText } from "@/lib/schemas/rich-text";
import { richTextSchema } from "@/lib/schemas/rich-text-schema";
import { ComposerButtons } from "./composer-buttons";
import { ComposerToolbar } from "./composer-toolbar";
import styles from "./composer.module.css";
import { editorExtensions } from "./editor-extensions";
import { useNotes } from "./notes-context";
import { nameClause } from "./place-notes";
import { useDraft } from "./use-draft";

export type ComposerProps = {
  /** Where the draft belongs. */
  place: string;
  /** What the field is called. */
  label: string;
  submitLabel: string;
  /** The words to start from when there is no draft. */
  initial?: RichText;
  onSubmit: (body: RichText) => void;
  /** Esc, or a press on Close: the draft is kept. */
  onLeave: () => void;
  /** Beside the buttons, for example who may see it. */
  extra?: ReactNode;
};

export type EditorProps = ComposerProps & {
  isShown: boolean;
  /** It can take what is typed now; it is to be shown before this returns. */
  onReady: () => void;
};

// Default: next/dynamic and React.lazy ask for one.
export default function ComposerEditor({
  place,
  label,
  submitLabel,
  initial,
  isShown,
  onReady,
  onSubmit,
  onLeave,
  extra,
}: EditorProps) {
  const { document, version } = useNotes();
  const draft = useDraft(place);
  const hostId = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const [isEmpty, setIsEmpty] = useState(true);

  const [extensions] = useState(() =>
    editorExtensions({
      people: document.people.filter(({ hasLeft }) => !hasLeft).map(({ id, name }) => ({ id, label: name })),
      clauses: version.clauses.map((clause) => ({
        id: clause.id,
        label: nameClause(clause),
        detail: clause.number ? (clause.title ?? undefined) : undefined,
      })),
      host: `#${CSS.escape(hostId)}`,
    }),
  );
  const editor = useEditor({
    extensions,
    content: draft.read() ?? initial ?? null,
    immediatelyRender: false,
    injectCSS: false,
    editorProps: {
      attributes: { role: "textbox", "aria-multiline": "true", "aria-label": label, class: styles.text!, dir: "auto" },
    },
    onCreate: ({ editor }) => {
      onReady();
      // What was typed before the editor was there.
      const typed = draft.read();
      if (typed) editor.commands.setContent(typed, { emitUpdate: false });
      editor.commands.setTextSelection(editor.state.doc.content.size);
      // Not the command, which waits for a frame and scrolls: whoever asked for the field sees it.
      editor.view.focus();
      setIsEmpty(editor.getText().trim() === "");
    },
    onUpdate: ({ editor }) => {
      const hasWords = editor.getText().trim() !== "";
      setIsEmpty(!hasWords);
      setProblem(null);
      if (hasWords) draft.keep(editor.getJSON() as RichText);
      else draft.drop();
    },
  });

  function submit() {
    if (!editor) return;
    const result = richTextSchema.safeParse(editor.getJSON());
    if (!result.success) return setProblem(result.error.issues[0]?.message ?? "This cannot be saved as it is.");
    draft.drop();
    editor.commands.clearContent();
    onSubmit(result.data as RichText);
  }

  function onKey(event: KeyboardEvent) {
    // Esc and Enter of an input method end what is being composed, not the note.
    if (event.nativeEvent.isComposing) return;
    const isInText = (event.target as Element).closest("[contenteditable]") !== null;
    const isSending = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    // An open list of suggestions closes first.
    const isLeaving = event.key === "Escape" && isInText && !editor?.view.dom.hasAttribute("aria-activedescendant");
    if (!isSending && !isLeaving) return;
    event.preventDefault();
    event.stopPropagation();
    if (isSending) submit();
    else onLeave();
  }

  return (
    // Caught on their way to the field: the editor would make a line break of Ctrl+Enter, and swallow Esc.

    <div className={styles.box} hidden={!isShown} onKeyDownCapture={onKey}>
      <EditorContent editor={editor} />
      <div id={hostId} />
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.foot}>
        {editor && <ComposerToolbar editor={editor} />}
        {extra}
        <ComposerButtons submitLabel={submitLabel} canSubmit={!isEmpty} onSubmit={submit} onLeave={onLeave} />
      </div>
    </div>
  );
}
