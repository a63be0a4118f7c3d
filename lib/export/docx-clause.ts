import { ExternalHyperlink, HeadingLevel, Paragraph, TextRun } from "docx";
import * as say from "@/lib/brief/brief-words";
import { splitText } from "@/lib/brief/split-text";
import type { BriefClause, BriefQuote } from "@/lib/schemas/brief";
import { sayNumber } from "@/lib/statistics/say";
import { clean, factParagraph, heading, paragraph, paragraphOf } from "./docx-parts";

/** A clause as it stands in the file: figures, what the team says, what is to be done, quotes, dissents. */
export function clauseParts(clause: BriefClause, isConcluded: boolean, origin: string): Paragraph[] {
  const { results, wording, decision, quotes, dissents } = clause;
  const [latest] = results;
  const drift = say.sayDrift(clause);
  const stances = decision ? say.sayStances(decision.stances) : "";
  const median = latest?.summary ? `, median ${sayNumber(latest.summary.median)}` : "";
  return [
    heading(`${say.nameClause(clause)}${median}`, HeadingLevel.HEADING_3),
    paragraph(latest ? say.sayResult(latest) : "Not rated yet.", "Small"),
    ...(drift ? [paragraph(drift, "Small")] : []),
    ...splitText(wording).map((runs) => paragraphOf(runs)),
    paragraphOf([
      { text: `${say.sayOutcome(clause, isConcluded)}.`, isStrong: true },
      { text: stances && ` ${say.capital(stances)}.`, isStrong: false },
    ]),
    ...(decision ? splitText(decision.words).map((runs) => paragraphOf(runs)) : []),
    ...quotes.flatMap((quote) => quoteParts(quote, origin)),
    ...dissents.map(({ words, by }) => factParagraph({ term: `Dissent, ${by ?? "unsigned"}`, words }, "Dissent")),
  ];
}

function quoteParts({ exact, reference, source, language, direction, href }: BriefQuote, origin: string): Paragraph[] {
  const cited = clean(reference || "in the text");
  const isRightToLeft = direction === "RTL";
  return [
    new Paragraph({
      style: "Quotation",
      bidirectional: isRightToLeft,
      keepNext: true,
      children: [
        new TextRun({
          text: clean(exact),
          // What is slanted in these scripts is hard to read.
          italics: !/^(zh|ja|ko|ar|fa|ur|he)\b/.test(language),
          rightToLeft: isRightToLeft,
          language: { value: language, eastAsia: language, bidirectional: language },
        }),
      ],
    }),
    new Paragraph({
      style: "Citation",
      children: [
        href
          ? new ExternalHyperlink({
              link: `${origin}${href}`,
              children: [new TextRun({ text: cited, style: "Hyperlink" })],
            })
          : new TextRun(cited),
        new TextRun(clean(` · ${source}`)),
      ],
    }),
  ];
}
