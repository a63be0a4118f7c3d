import type { ClosenessRule } from "@/lib/statistics/closeness";
import type { CannotJudge, Significance } from "./rating";
import type { ClauseResult, RoundResults } from "./round-results";

/** A revealed round of a session on a document, as one chooses it. */
export type RevealedRoundLine = {
  id: string;
  ordinal: number;
  revealedAt: string;
  session: { id: string; title: string; isNamed: boolean };
  criterion: { id: string; name: string };
};

/** All that may be known of it. */
export type RevealedRound = Omit<RevealedRoundLine, "criterion"> & {
  criterion: Significance["criterion"];
  /** Those that the team asks now, in order. */
  criteria: Significance["criteria"];
  rule: ClosenessRule;
  /** The text that opened first in the session, by which its clauses are named. */
  text: { versionId: string; editionTitle: string; version: number };
  /** How many texts were read. */
  texts: number;
  /** Those that were asked about, in the order of the text. */
  clauses: { id: string; slug: string; number: string | null; title: string | null }[];
  closedAt: string;
  roster: {
    of: number;
    /** As they are shown: those that are too small to be told apart are together under null. */
    groups: { name: string | null; of: number }[];
    /** By name, in a named session alone. */
    raters: { name: string; group: string | null }[] | null;
  };
  results: RoundResults;
  /** Of each clause that was asked about in a revealed round before: what the last of those came to. */
  before: { ordinal: number; result: ClauseResult }[];
  /** What the reader gave, and under which name; null for whoever did not rate in it. */
  mine: { name: string; answers: OwnAnswer[] } | null;
};

export type OwnAnswer = { clauseId: string; value: number | null; cannotJudge: CannotJudge | null; reason: string };
