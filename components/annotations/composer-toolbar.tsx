"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { LINK_SIGN, TOOLS } from "./composer-tools";
import styles from "./composer.module.css";

export function ComposerToolbar({ editor }: { editor: Editor }) {
  const [isLinking, setIsLinking] = useState(false);
  const active = useEditorState({
    editor,
    selector: ({ editor }) =>
      [...TOOLS.flatMap(({ mark }) => mark ?? []), "link"].filter((mark) => editor.isActive(mark)),
  });
  return (
    <>
      <div role="toolbar" aria-label="Formatting" className={styles.toolbar} onKeyDown={moveFocus}>
        {TOOLS.map(({ name, sign, mark, keys, run }, at) => (
          <button
            key={name}
            type="button"
            tabIndex={at === 0 ? 0 : -1}
            title={name}
            aria-label={name}
            aria-pressed={mark ? active.includes(mark) : undefined}
            aria-keyshortcuts={keys}
            data-tool={mark}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => run(editor)}
          >
            {sign}
          </button>
        ))}
        <button
          type="button"
          tabIndex={-1}
          title="Link"
          aria-label="Link"
          aria-pressed={active.includes("link")}
          aria-expanded={isLinking}
          onClick={() =>
            active.includes("link") ? editor.chain().focus().unsetLink().run() : setIsLinking(!isLinking)
          }
        >
          {LINK_SIGN}
        </button>
      </div>
      {isLinking && <LinkField editor={editor} onDone={() => setIsLinking(false)} />}
    </>
  );
}

function LinkField({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const [problem, setProblem] = useState(false);
  const [address, setAddress] = useState("");
  function apply() {
    const typed = address.trim();
    const href = /^[a-z]+:/i.test(typed) ? typed : typed.includes("@") ? `mailto:${typed}` : `https://${typed}`;
    if (!typed || !/^(https?:\/\/|mailto:)\S+$/i.test(href)) return setProblem(true);
    const chain = editor.chain().focus();
    if (editor.state.selection.empty) {
      chain.insertContent({ type: "text", text: typed, marks: [{ type: "link", attrs: { href } }] }).run();
    } else chain.extendMarkRange("link").setLink({ href }).run();
    onDone();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter") apply();
    else if (event.key === "Escape") {
      onDone();
      editor.commands.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div className={styles.link}>
      <input
        aria-label="Address of the link"
        aria-invalid={problem || undefined}
        placeholder="https://"
        value={address}
        // The field appears because somebody asked for it.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={(event) => (setAddress(event.target.value), setProblem(false))}
        onKeyDown={onKeyDown}
      />
      <Button size="small" onClick={apply}>
        Link
      </Button>
      {problem && <p role="alert">A link starts with https://, http:// or mailto:.</p>}
    </div>
  );
}

/** One Tab stop; arrows and Home/End inside (toolbar pattern of the ARIA Authoring Practices). */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  buttons.at(target % buttons.length)?.focus();
}
