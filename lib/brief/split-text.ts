/** Words as somebody typed them: some of them bold. */
export type Run = { text: string; isStrong: boolean };

/** A paragraph for each line that is not empty; in it, what stands between two pairs of stars is bold. */
export function splitText(text: string): Run[][] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(splitLine);
}

function splitLine(line: string): Run[] {
  return line
    .split(/(\*\*[^*]+\*\*)/)
    .filter((piece) => piece !== "")
    .map((piece) =>
      /^\*\*[^*]+\*\*$/.test(piece) ? { text: piece.slice(2, -2), isStrong: true } : { text: piece, isStrong: false },
    );
}
