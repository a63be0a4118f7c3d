// The sentences of a brief that nobody writes: the same on the page, on paper and in every file.
import type { Brief, BriefClause, BriefResult } from "@/lib/schemas/brief";
import { LEFT_OPEN } from "@/lib/sessions/outcomes";
import {
  sayBase,
  sayCloseness,
  sayCount,
  sayLeastRaters,
  sayNumber,
  sayRule,
  saySpread,
  sayStayed,
} from "@/lib/statistics/say";

export const REHEARSAL = "Rehearsal: simulated raters";

const STANDINGS: Record<string, string> = {
  OFFICIAL: "official text",
  OFFICIAL_EXCERPT: "official excerpt, truncated",
  WORKING_PARAPHRASE: "working paraphrase",
  TRANSLATION: "translation",
};

/** What a text is worth, where its own title does not say so. */
export function sayStanding(status: string, editionTitle: string): string | null {
  const standing = STANDINGS[status] ?? null;
  return standing && editionTitle.toLowerCase().includes(standing.split(",")[0]!) ? null : standing;
}

/** "English, working paraphrase, evidence grade C: check against the official text". */
export function saySource(editionTitle: string, status: string, grade: string | null): string {
  const parts = [editionTitle, sayStanding(status, editionTitle), grade && `evidence grade ${grade}`].filter(Boolean);
  const isDerived = status === "WORKING_PARAPHRASE" || status === "TRANSLATION";
  return `${parts.join(", ")}${isDerived ? ": check against the official text" : ""}`;
}

/** "Clause 10, Safety governance". */
export function nameClause({ number, title }: Pick<BriefClause, "number" | "title">): string {
  if (number) return title ? `Clause ${number}, ${title}` : `Clause ${number}`;
  return title ?? "A part without a name";
}

/** What is on every page beside the marking: what was read, in which session, by how many. */
export function sayAttribution(brief: Brief): string {
  const { document, texts, session, method } = brief;
  const rounds = method.rounds.filter(({ isVoid }) => !isVoid).length;
  const read = texts.map(({ editionTitle, version, standing }) =>
    [editionTitle, standing, `version ${version}`].filter(Boolean).join(", "),
  );
  const sitting =
    rounds === 0
      ? [session.title, "no round revealed yet"]
      : [
          session.title,
          rounds === 1 ? "one round" : `${sayCount(rounds)} rounds`,
          method.raters === 1 ? "one rater" : `${sayCount(method.raters)} raters`,
          session.isNamed ? "names in the appendix" : "names withheld",
        ];
  return [document.title, read.join("; "), sitting.join(", ")].join(" · ");
}

/** What stands above every page: what it is marked as, and that nobody rated where nobody did. */
export function sayMarking({ marking, session }: Brief): string {
  return [session.isRehearsal && REHEARSAL, marking].filter(Boolean).join(" · ");
}

/** Whether the figures may still change. @param frozenAt ISO, or null. */
export function sayStatus(frozenAt: string | null): string {
  return frozenAt ? `Frozen on ${sayTime(frozenAt)}` : "Draft · figures live until frozen";
}

export function sayFigure(brief: Brief): string {
  const { clauses, criterion } = brief;
  const rounds = [...new Set(clauses.flatMap(({ results: [latest] }) => latest?.round ?? []))].sort((a, b) => a - b);
  const few = clauses.some(({ results: [latest] }) => latest?.summary && !latest.summary.quartiles);
  const half = few ? "the middle half of ratings where five or more rated" : "the middle half of ratings";
  const when = rounds.length === 1 ? `round ${rounds[0]}` : "the last round of each clause";
  return `Figure 1. Median by ${criterion.name} with ${half}, ${when}. Dots are ratings. Table in the appendix.`;
}

/** Which clause stands in the middle; empty before there are medians. */
export function sayMiddle({ clauses, medianClauseIds }: Brief): string {
  const middle = clauses.filter(({ id }) => medianClauseIds.includes(id));
  if (middle.length === 0) return "";
  const named = middle.map((clause) => `${nameClause(clause)} (${sayFigures(clause.results[0]!)})`);
  return `In the middle of all ${middle.length === 1 ? "stands" : "stand"} ${joinWords(named)}.`;
}

/** "median 60, middle half 35–70". */
export function sayFigures({ summary }: Pick<BriefResult, "summary">): string {
  return summary ? `median ${sayNumber(summary.median)}, ${saySpread(summary)}` : "no value given";
}

/** Of a clause: step, closeness, base. The median stands beside its name. */
export function sayResult({ summary, step, closeness, base }: BriefResult): string {
  const spread = summary && capital(saySpread(summary));
  return [spread, step, sayCloseness(closeness), sayBase(base)].filter(Boolean).join(" · ");
}

/** How a clause moved from round to round; empty where it was asked once. */
export function sayDrift({ results }: Pick<BriefClause, "results">): string {
  const [latest] = results;
  const medians = results.toReversed().flatMap(({ round, summary }) => (summary ? [{ round, ...summary }] : []));
  if (!latest || medians.length < 2) return "";
  const way = medians.map(({ round, median }) => `round ${round}: ${sayNumber(median)}`).join(", ");
  const { stability } = latest;
  const stayed = stability ? ` ${sayStayed(stability)} who rated twice stayed on their step.` : "";
  return `Medians, ${way}.${stayed}`;
}

/** "5 agree, 2 can live with it, 1 objects"; empty where nobody has said anything. */
export function sayStances({ AGREE, LIVE_WITH, OBJECT }: NonNullable<BriefClause["decision"]>["stances"]): string {
  return [
    AGREE > 0 && `${AGREE} ${AGREE === 1 ? "agrees" : "agree"}`,
    LIVE_WITH > 0 && `${LIVE_WITH} can live with it`,
    OBJECT > 0 && `${OBJECT} ${OBJECT === 1 ? "objects" : "object"}`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** What is to be done about a clause, in two words. */
export function sayOutcome({ decision }: BriefClause, isConcluded: boolean): string {
  if (decision?.isDecided) return decision.outcome;
  if (isConcluded) return LEFT_OPEN;
  return decision ? `Proposed: ${decision.outcome}` : "Not decided";
}

/** What those clauses are called together: once the session is concluded, nobody decides on them any more. */
export function nameLeftOpen({ isConcluded }: Brief): string {
  return isConcluded ? LEFT_OPEN : "Not decided yet";
}

/** The clauses about which nothing is settled yet. */
export function leftOpen({ clauses, isConcluded }: Brief): BriefClause[] {
  return clauses.filter((clause) => !clause.decision?.isDecided || sayOutcome(clause, isConcluded) === LEFT_OPEN);
}

/** Whom the base is of, once for all, and what "close together" was fixed as. */
export function sayHowRead({ clauses, method: { rule } }: Brief): string {
  const latest = clauses.flatMap(({ results: [first] }) => first ?? []);
  const [first] = latest;
  const isWhole = first && latest.every(({ base }) => base.rated === base.of && base.of === first.base.of);
  const who = isWhole ? `${capital(sayCount(first.base.of))} of ${sayCount(first.base.of)} rated every clause. ` : "";
  return `${who}“Close together” was fixed beforehand as: ${sayRule(rule)}; below ${sayLeastRaters(rule)} raters neither is said.`;
}

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** In UTC: a paper is read anywhere. @param iso as toISOString() has it. */
export function sayTime(iso: string): string {
  return `${DAY.format(new Date(iso))}, ${iso.slice(11, 16)} UTC`;
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "a, b and c". */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
