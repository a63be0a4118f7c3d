// A brief as a Word file: real headings and tables, what it is marked as above every page, what it rests on below.
import { AlignmentType, Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from "docx";
import * as say from "@/lib/brief/brief-words";
import { figuresTables } from "@/lib/brief/figures-table";
import { methodFacts, roundFacts, sayRange, sayUnderWay } from "@/lib/brief/method-words";
import { splitText } from "@/lib/brief/split-text";
import type { Brief } from "@/lib/schemas/brief";
import type { BriefFile } from "./brief-text";
import { clauseParts } from "./docx-clause";
import { figureTable } from "./docx-figure";
import { clean, dataTable, factParagraph, heading, PAGE, paragraph, paragraphOf } from "./docx-parts";
import { STYLES } from "./docx-styles";

export async function briefToDocx({ brief, frozenAt, origin }: BriefFile): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, margin } = PAGE;
  const attribution = clean(say.sayAttribution(brief));
  const document = new Document({
    title: clean(brief.title),
    description: attribution,
    creator: "Clausemark",
    styles: STYLES,
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: { top: margin + 300, bottom: margin + 300, left: margin, right: margin },
          },
        },
        headers: { default: new Header({ children: [paragraph(say.sayMarking(brief) || brief.title, "Margin")] }) },
        footers: { default: new Footer({ children: footer(attribution) }) },
        children: [...head(brief, frozenAt), ...picture(brief), ...clauses(brief, origin), ...appendix(brief)],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function footer(attribution: string): Paragraph[] {
  return [
    paragraph(attribution, "Margin"),
    new Paragraph({
      style: "Margin",
      alignment: AlignmentType.END,
      children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })],
    }),
  ];
}

function head(brief: Brief, frozenAt: string | null): Paragraph[] {
  return [
    heading(brief.title, HeadingLevel.HEADING_1),
    paragraph(say.sayAttribution(brief), "Small"),
    paragraph([say.sayStatus(frozenAt), say.sayMarking(brief)].filter(Boolean).join(" · "), "Small"),
    ...splitText(brief.summary).map((runs) => paragraphOf(runs, "Lead")),
  ];
}

function picture(brief: Brief) {
  const table = figureTable(brief);
  if (!table) return [];
  const middle = say.sayMiddle(brief);
  return [
    heading("The picture", HeadingLevel.HEADING_2),
    table,
    paragraph(say.sayFigure(brief), "Small"),
    ...(middle ? [paragraph(middle)] : []),
  ];
}

function clauses(brief: Brief, origin: string): Paragraph[] {
  const open = say.leftOpen(brief);
  return [
    heading("Clause by clause", HeadingLevel.HEADING_2),
    paragraph(say.sayHowRead(brief), "Small"),
    ...brief.clauses.flatMap((clause) => clauseParts(clause, brief.isConcluded, origin)),
    ...(open.length > 0 ? [heading(say.nameLeftOpen(brief), HeadingLevel.HEADING_2)] : []),
    ...open.map(
      (clause) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(clean(say.nameClause(clause)))] }),
    ),
  ];
}

function appendix(brief: Brief) {
  const { criterion, method, roundUnderWay } = brief;
  return [
    heading("Method", HeadingLevel.HEADING_2),
    factParagraph({ term: criterion.name, words: criterion.question }),
    dataTable(
      ["Step", "Values", "What it means"],
      criterion.steps.map(({ name, least, greatest, meaning }) => [name, sayRange(least, greatest), meaning]),
      [2, 1.4, 6],
    ),
    paragraph("", "Small"),
    ...methodFacts(brief).map((fact) => factParagraph(fact)),
    ...method.rounds.flatMap((round) => [
      heading(`Round ${round.ordinal}`, HeadingLevel.HEADING_3),
      ...roundFacts(round).map((fact) => factParagraph(fact)),
    ]),
    ...(roundUnderWay === null ? [] : [paragraph(sayUnderWay(roundUnderWay))]),
    ...figuresTables(brief).flatMap(({ name, columns, rows, widths }) => [
      heading(name, HeadingLevel.HEADING_2),
      dataTable(columns, rows, widths),
    ]),
  ];
}
