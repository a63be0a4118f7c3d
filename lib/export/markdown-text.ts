/** What Markdown would take for its own, and a line's end, which would end a paragraph or a row of a table. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/\s+/g, " ")
      .replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&")
      // A list, a heading's underline or a numbered list, where a line begins with it.
      .replace(/^(\s*)([-+=])/, "$1\\$2")
      .replace(/^(\s*\d+)([.)])/, "$1\\$2")
  );
}
