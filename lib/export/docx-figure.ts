// Figure 1 in a Word file: a table with a row for each clause, its strip as a picture beside its name and figures. The names
// stay text, to be read out, found and copied.
import {
  AlignmentType,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import { ticks as ticksBetween } from "d3-array";
import { nameClause, sayFigures } from "@/lib/brief/brief-words";
import { stripShape } from "@/lib/brief/strip-shape";
import type { Brief, BriefClause, BriefResult } from "@/lib/schemas/brief";
import { sayNumber, saySpread } from "@/lib/statistics/say";
import { clean, CONTENT_WIDTH, RULED } from "./docx-parts";
import { drawStrip, STRIP_PX, stripHeight } from "./draw-strip";
import { encodePng } from "./png";

/** 96 pixels and 1,440 twentieths of a point to the inch. */
const TWIPS = 15;
const STRIP_WIDTH = STRIP_PX.width * TWIPS;
const NAME_WIDTH = 3_000;
const WIDTHS = [NAME_WIDTH, STRIP_WIDTH, CONTENT_WIDTH - NAME_WIDTH - STRIP_WIDTH];

type Rated = { clause: BriefClause; result: BriefResult & { summary: NonNullable<BriefResult["summary"]> } };

/** Null while nothing is rated. */
export function figureTable({ clauses, criterion }: Brief): Table | null {
  const rated = clauses
    .flatMap((clause): Rated[] => {
      const [result] = clause.results;
      return result?.summary ? [{ clause, result: { ...result, summary: result.summary } }] : [];
    })
    .sort((a, b) => b.result.summary.median - a.result.summary.median);
  if (rated.length === 0) return null;
  const ticks = ticksBetween(criterion.least, criterion.greatest, criterion.greatest - criterion.least < 10 ? 8 : 5);
  const percent = (value: number) => (100 * (value - criterion.least)) / (criterion.greatest - criterion.least);
  return new Table({
    width: { size: CONTENT_WIDTH, type: WidthType.DXA },
    columnWidths: WIDTHS,
    layout: TableLayoutType.FIXED,
    borders: RULED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [
          cell(0, words("Clause", true)),
          cell(1, axis(ticks.map((value) => ({ value, percent: percent(value) })))),
          cell(2, words("Median", true)),
        ],
      }),
      ...rated.map((each) => row(each, criterion, ticks.map(percent))),
    ],
  });
}

function row({ clause, result }: Rated, criterion: Brief["criterion"], ticks: readonly number[]): TableRow {
  const shape = stripShape(result, criterion);
  const name = clean(nameClause(clause));
  return new TableRow({
    cantSplit: true,
    children: [
      cell(0, words([clause.number, clause.title].filter(Boolean).join("  ") || name)),
      cell(
        1,
        new Paragraph({
          style: "Strip",
          children: [
            new ImageRun({
              type: "png",
              data: encodePng(drawStrip(shape, ticks)),
              transformation: { width: STRIP_PX.width, height: stripHeight(shape) },
              altText: {
                name,
                title: name,
                description: clean(`${name}: ${sayFigures(result)}. Ratings: ${result.values.join(", ")}.`),
              },
            }),
          ],
        }),
      ),
      cell(2, words(`${sayNumber(result.summary.median)}, ${saySpread(result.summary)}`)),
    ],
  });
}

function cell(at: number, child: Paragraph): TableCell {
  const side = [80, 0, 160][at]!;
  return new TableCell({
    width: { size: WIDTHS[at]!, type: WidthType.DXA },
    margins: { top: 20, bottom: 20, left: side, right: side },
    verticalAlign: "center",
    children: [child],
  });
}

const words = (text: string, isHead = false) =>
  new Paragraph({
    style: "Cell",
    alignment: AlignmentType.START,
    children: [new TextRun({ text: clean(text), bold: isHead })],
  });

/** The numbers of the scale, each above its line. */
function axis(ticks: readonly { value: number; percent: number }[]): Paragraph {
  const { edge, width } = STRIP_PX;
  return new Paragraph({
    style: "Cell",
    tabStops: ticks.map(({ percent }) => ({
      type: TabStopType.CENTER,
      position: Math.round((edge + ((width - 2 * edge) * percent) / 100) * TWIPS),
    })),
    children: [new TextRun(ticks.map(({ value }) => `\t${value}`).join(""))],
  });
}
