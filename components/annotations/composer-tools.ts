// Apart from the toolbar, because the plain field shows their signs before the editor is there.
import type { Editor } from "@tiptap/react";

type Tool = { name: string; sign: string; mark?: string; keys?: string; run: (editor: Editor) => void };

export const TOOLS: readonly Tool[] = [
  {
    name: "Bold",
    sign: "B",
    mark: "bold",
    keys: "Control+B",
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: "Italic",
    sign: "I",
    mark: "italic",
    keys: "Control+I",
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  { name: "Strike through", sign: "S", mark: "strike", run: (editor) => editor.chain().focus().toggleStrike().run() },
  { name: "Quote", sign: "“", mark: "blockquote", run: (editor) => editor.chain().focus().toggleBlockquote().run() },
  { name: "List", sign: "•", mark: "bulletList", run: (editor) => editor.chain().focus().toggleBulletList().run() },
  {
    name: "Numbered list",
    sign: "1.",
    mark: "orderedList",
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  { name: "Code", sign: "‹›", mark: "code", run: (editor) => editor.chain().focus().toggleCode().run() },
  {
    name: "Code block",
    sign: "{}",
    mark: "codeBlock",
    run: (editor) => editor.chain().focus().toggleCodeBlock().run(),
  },
  { name: "Mention a person", sign: "@", run: (editor) => insertTrigger(editor, "@") },
  { name: "Refer to a clause", sign: "§", run: (editor) => insertTrigger(editor, "§") },
];
export const LINK_SIGN = "↗";

/** A trigger opens its list at the start of a word only. */
function insertTrigger(editor: Editor, char: string) {
  const { from } = editor.state.selection;
  const before = editor.state.doc.textBetween(Math.max(0, from - 1), from, "\n", "\n");
  editor
    .chain()
    .focus()
    .insertContent(before && /\S/.test(before) ? ` ${char}` : char)
    .run();
}
