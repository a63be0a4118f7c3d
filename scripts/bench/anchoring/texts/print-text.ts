import type { Text, Token } from "./text";

export type Span = { start: number; end: number };
export type Printed = { text: string; tokens: readonly Token[]; spans: ReadonlyMap<number, Span> };

/** The text as the product keeps it: blocks joined by an empty line. */
export function printText({ sections, language }: Text): Printed {
  const pieces: string[] = [];
  const tokens: Token[] = [];
  const spans = new Map<number, Span>();
  let length = 0;
  const write = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const [blockAt, block] of sections.flatMap(({ blocks }) => blocks).entries()) {
    if (blockAt > 0) write("\n\n");
    for (const [sentenceAt, sentence] of block.sentences.entries()) {
      if (sentenceAt > 0 && language !== "zh") write(" ");
      for (const [tokenAt, token] of sentence.entries()) {
        if (tokenAt > 0) write(token.before);
        if (spans.has(token.id)) throw new Error(`“${token.text}” stands twice`);
        spans.set(token.id, { start: length, end: length + token.text.length });
        tokens.push(token);
        write(token.text);
      }
    }
  }
  return { text: pieces.join(""), tokens, spans };
}
