// What a brief says, made of a session as anybody who may read it sees it: no row is asked for here, and nothing of one's own
// is in it.
import type { Brief, BriefClause, BriefQuote, BriefResult, BriefRound, BriefWords } from "@/lib/schemas/brief";
import type { RoundDto, SessionView } from "@/lib/schemas/session";
import { sayStanding } from "./brief-words";
import { leadOf } from "./lead";

export type BriefFacts = {
  session: SessionView;
  /** Null while nobody has written anything. */
  words: BriefWords | null;
  /** Of each clause, by its id. */
  quotes: ReadonlyMap<string, readonly BriefQuote[]>;
};

export const MARKING = "For internal use";

export function makeBrief({ session, words, quotes }: BriefFacts): Brief {
  const clauses = inOrder(session).map((clause) => clauseOf(clause, session, words, quotes.get(clause.id) ?? []));
  const lead = leadOf(clauses, session);
  const summary = words?.summary ?? "";
  return {
    kind: "clausemark-brief",
    title: words?.title ?? titleOf(session.document.title),
    marking: words?.marking ?? MARKING,
    summary: summary || lead,
    isSummaryComputed: summary === "",
    session: {
      id: session.id,
      title: session.title,
      isRehearsal: session.kind === "REHEARSAL",
      isNamed: session.isNamed,
    },
    document: { id: session.document.id, title: session.document.title },
    texts: session.versions.map(({ editionTitle, ordinal, language, status }) => ({
      editionTitle,
      version: ordinal,
      language,
      standing: sayStanding(status, editionTitle),
    })),
    criterion: criterionOf(session),
    outcomes: session.outcomes,
    clauses,
    medianClauseIds: middleOf(clauses),
    method: methodOf(session),
    isConcluded: session.state === "DECIDED" || session.state === "ARCHIVED",
    roundUnderWay: session.rounds.find(({ state }) => state === "OPEN" || state === "CLOSED")?.ordinal ?? null,
  };
}

/** What it is called until somebody calls it something else. */
export function titleOf(documentTitle: string): string {
  return `${documentTitle}: what we make of it`;
}

function inOrder({ clauses, agenda }: SessionView): SessionView["clauses"] {
  const places = new Map(agenda.map(({ clauseId }, at) => [clauseId, at]));
  return clauses.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

function clauseOf(
  { id, number, title, evidenceGrade }: SessionView["clauses"][number],
  { rounds, decisions, dissents }: SessionView,
  words: BriefWords | null,
  quotes: readonly BriefQuote[],
): BriefClause {
  const decision = decisions.find(({ clauseId }) => clauseId === id);
  return {
    id,
    number,
    title,
    evidenceGrade,
    wording: words?.wording[id] ?? "",
    results: rounds.flatMap((round) => resultOf(round, id)).toReversed(),
    decision: decision
      ? {
          outcome: decision.outcome,
          words: decision.words,
          isDecided: decision.decidedAt !== null,
          stances: decision.stances,
        }
      : null,
    quotes: [...quotes],
    dissents: dissents.filter(({ clauseId }) => clauseId === id).map(({ words: said, by }) => ({ words: said, by })),
  };
}

function resultOf({ ordinal, results }: RoundDto, clauseId: string): BriefResult[] {
  const result = results?.clauses.find((each) => each.clauseId === clauseId);
  if (!result) return [];
  const { answers, base, summary, perStep, step, closeness, groups, stability } = result;
  const values = answers.flatMap(({ value }) => value ?? []).sort((a, b) => a - b);
  return [{ round: ordinal, values, base, summary, perStep, step, closeness, groups, stability }];
}

function criterionOf({ criterion }: SessionView): Brief["criterion"] {
  const { name, question, least, greatest, steps } = criterion;
  return { name, question, least, greatest, steps };
}

/** Below it stand as many as above. */
function middleOf(clauses: readonly BriefClause[]): string[] {
  const placed = clauses
    .flatMap(({ id, results: [latest] }) => (latest?.summary ? [{ id, median: latest.summary.median }] : []))
    .sort((a, b) => a.median - b.median);
  const half = placed.length / 2;
  return placed.slice(Math.ceil(half) - 1, Math.floor(half) + 1).map(({ id }) => id);
}

function methodOf({ rule, isNamed, participants, rounds }: SessionView): Brief["method"] {
  const revealed = rounds.filter(({ state }) => state === "REVEALED");
  const answers = revealed.flatMap(({ results }) => results?.clauses.flatMap((clause) => clause.answers) ?? []);
  return {
    rule,
    raters: Math.max(0, ...revealed.map(({ roster }) => roster.of)),
    names: isNamed ? [...new Set(answers.map(({ rater }) => rater))].sort((a, b) => a.localeCompare(b, "en")) : null,
    lateJoiners: participants.filter(({ isAdmitted, lateFromRound }) => isAdmitted && lateFromRound !== null).length,
    rounds: rounds.filter(({ state }) => state === "REVEALED" || state === "VOID").map(roundOf),
  };
}

function roundOf(round: RoundDto): BriefRound {
  const { ordinal, state, voidReason, openedAt, closedAt, revealedAt, clauseIds, roster, commitment, results } = round;
  return {
    ordinal,
    isVoid: state === "VOID",
    voidReason,
    openedAt,
    closedAt,
    revealedAt,
    clauses: clauseIds.length,
    roster,
    commitment,
    agreement: results?.agreement ?? null,
    entered: results?.entered ?? null,
  };
}
