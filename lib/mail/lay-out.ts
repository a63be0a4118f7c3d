/** A paragraph, something to be kept letter by letter, or what is to be pressed. */
export type Line = string | { code: string } | { action: string; href: string };

/** The same words as plain text and as HTML, in which whatever somebody wrote is escaped. */
export function layOut(lines: readonly Line[]): { text: string; html: string } {
  return {
    text: `${lines.map(asText).join("\n\n")}\n`,
    html: [
      "<!doctype html>",
      '<html lang="en"><meta charset="utf-8">',
      '<body style="max-width:36em;font:16px/1.5 sans-serif">',
      ...lines.map(asHtml),
      "</body></html>\n",
    ].join("\n"),
  };
}

function asText(line: Line): string {
  if (typeof line === "string") return line;
  return "code" in line ? `    ${line.code}` : `${line.action}: ${line.href}`;
}

function asHtml(line: Line): string {
  if (typeof line === "string") return `<p>${escape(line)}</p>`;
  if ("code" in line) return `<p><code style="word-break:break-all">${escape(line.code)}</code></p>`;
  return `<p><a href="${escape(line.href)}">${escape(line.action)}</a></p>`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escape = (words: string): string => words.replace(/[&<>"']/g, (letter) => ENTITIES[letter]!);
