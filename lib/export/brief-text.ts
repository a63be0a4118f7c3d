// A brief as text to keep: Markdown for people, JSON for programs.
import * as say from "@/lib/brief/brief-words";
import { figuresTables } from "@/lib/brief/figures-table";
import { type Fact, methodFacts, roundFacts, sayRange, sayUnderWay } from "@/lib/brief/method-words";
import { splitText } from "@/lib/brief/split-text";
import type { Brief, BriefClause, BriefQuote } from "@/lib/schemas/brief";
import { sayNumber, saySpread } from "@/lib/statistics/say";
import { escapeMarkdown as escape } from "./markdown-text";

export type BriefFile = {
  brief: Brief;
  frozenAt: string | null;
  /** What addresses within the product begin with. */
  origin: string;
};

export function briefToJson({ brief, frozenAt, origin }: BriefFile): string {
  const clauses = brief.clauses.map((clause) => ({
    ...clause,
    quotes: clause.quotes.map((quote) => ({ ...quote, href: quote.href && `${origin}${quote.href}` })),
  }));
  return `${JSON.stringify({ ...brief, clauses, frozenAt }, null, 2)}\n`;
}

/** GitHub Flavored Markdown. Paper has margins for what is on every page; a text has its beginning and its end. */
export function briefToMarkdown({ brief, frozenAt, origin }: BriefFile): string {
  const marking = say.sayMarking(brief);
  const open = say.leftOpen(brief);
  const parts = [
    marking && `**${escape(marking)}**`,
    `# ${escape(brief.title)}`,
    escape(say.sayAttribution(brief)),
    `*${escape(say.sayStatus(frozenAt))}*`,
    ...paragraphs(brief.summary),
    "## The picture",
    table(
      ["Clause", "Median", "Spread", "Step"],
      brief.clauses.flatMap((clause) => {
        const { summary, step } = clause.results[0] ?? {};
        return summary ? [[say.nameClause(clause), sayNumber(summary.median), saySpread(summary), step ?? ""]] : [];
      }),
    ),
    escape(say.sayMiddle(brief)),
    "## Clause by clause",
    escape(say.sayHowRead(brief)),
    ...brief.clauses.flatMap((clause) => clauseParts(clause, brief, origin)),
    open.length > 0 && `## ${say.nameLeftOpen(brief)}`,
    open.map((clause) => `- ${escape(say.nameClause(clause))}`).join("\n"),
    "## Method",
    ...methodParts(brief),
    ...figuresTables(brief).flatMap(({ name, columns, rows }) => [`## ${name}`, table(columns, rows)]),
    marking && `**${escape(marking)}**`,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function clauseParts(clause: BriefClause, brief: Brief, origin: string): string[] {
  const { results, wording, decision, quotes, dissents } = clause;
  const [latest] = results;
  const median = latest?.summary ? `: median ${sayNumber(latest.summary.median)}` : "";
  const stances = decision ? say.sayStances(decision.stances) : "";
  return [
    `### ${escape(`${say.nameClause(clause)}${median}`)}`,
    latest ? escape(say.sayResult(latest)) : "Not rated yet.",
    escape(say.sayDrift(clause)),
    ...paragraphs(wording),
    `**${escape(say.sayOutcome(clause, brief.isConcluded))}.**${stances ? ` ${escape(say.capital(stances))}.` : ""}`,
    ...(decision ? paragraphs(decision.words) : []),
    ...quotes.map((quote) => quotePart(quote, origin)),
    ...dissents.map(({ words, by }) => `> **Dissent, ${by === null ? "unsigned" : escape(by)}:** ${escape(words)}`),
  ].filter(Boolean);
}

function quotePart({ exact, reference, source, href }: BriefQuote, origin: string): string {
  const cited = escape(reference || "in the text");
  const link = href ? `[${cited}](<${origin}${href}>)` : cited;
  return `> ${escape(exact)}\n>\n> ${link} · ${escape(source)}`;
}

function methodParts(brief: Brief): string[] {
  const { criterion, method, roundUnderWay } = brief;
  return [
    `**${escape(criterion.name)}:** ${escape(criterion.question)}`,
    table(
      ["Step", "Values", "What it means"],
      criterion.steps.map(({ name, least, greatest, meaning }) => [name, sayRange(least, greatest), meaning]),
    ),
    factList(methodFacts(brief)),
    ...method.rounds.flatMap((round) => [`### Round ${round.ordinal}`, factList(roundFacts(round))]),
    roundUnderWay === null ? "" : escape(sayUnderWay(roundUnderWay)),
  ];
}

const factList = (facts: readonly Fact[]) =>
  facts.map(({ term, words }) => `- **${escape(term)}:** ${escape(words)}`).join("\n");

const paragraphs = (text: string) =>
  splitText(text).map((runs) =>
    runs.map(({ text: words, isStrong }) => (isStrong ? `**${escape(words.trim())}**` : escape(words))).join(""),
  );

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly string[]) => `| ${cells.map(escape).join(" | ")} |`;
  return [line(columns), `| ${columns.map(() => "---").join(" | ")} |`, ...rows.map(line)].join("\n");
}
