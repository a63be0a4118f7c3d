// What a Word file is made of here: paragraphs, facts and tables, in the styles of brief-docx.ts. Words that people wrote pass
// through `clean`: XML 1.0 has no place for control characters.
import {
  AlignmentType,
  BorderStyle,
  type HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Fact } from "@/lib/brief/method-words";
import type { Run } from "@/lib/brief/split-text";

/** A4 less its margins, in twentieths of a point. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1_134 } as const;
export const CONTENT_WIDTH = PAGE.width - 2 * PAGE.margin;

export const INK_2 = "5C5751";
const SUNKEN = "F5F3ED";

export function clean(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "").replace(/\s+/g, " ");
}

export function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ heading: level, children: [new TextRun(clean(text))] });
}

/** @param style of brief-docx.ts. */
export function paragraph(text: string, style?: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(clean(text))] });
}

export function paragraphOf(runs: readonly Run[], style?: string): Paragraph {
  return new Paragraph({
    style,
    children: runs.map(({ text, isStrong }) => new TextRun({ text: clean(text), bold: isStrong })),
  });
}

export function factParagraph({ term, words }: Fact, style?: string): Paragraph {
  return paragraphOf(
    [
      { text: `${term}: `, isStrong: true },
      { text: words, isStrong: false },
    ],
    style,
  );
}

const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: "C9C5BD" } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** Lines between rows and none between columns. */
export const RULED = {
  top: HAIRLINE,
  bottom: HAIRLINE,
  left: NONE,
  right: NONE,
  insideHorizontal: HAIRLINE,
  insideVertical: NONE,
};

/** @param widths of the columns, as shares of the page. */
export function dataTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.floor((CONTENT_WIDTH * width) / whole));
  const cell = (text: string, at: number, isHead: boolean) =>
    new TableCell({
      width: { size: columnWidths[at]!, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: SUNKEN, color: "auto" } } : {}),
      children: [
        new Paragraph({
          style: "Cell",
          alignment: AlignmentType.START,
          children: [new TextRun({ text: clean(text), bold: isHead })],
        }),
      ],
    });
  return new Table({
    width: { size: CONTENT_WIDTH, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: RULED,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((text, at) => cell(text, at, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, at, false)) })),
    ],
  });
}
