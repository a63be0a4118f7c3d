// A made-up session of two rounds and three clauses, for the tests of what a brief says.
import type { BriefQuote } from "@/lib/schemas/brief";
import type { RoundDto, SessionView } from "@/lib/schemas/session";
import { type CountedAnswer, makeRoundResults } from "@/lib/sessions/round-results";
import { SIGNIFICANCE } from "@/lib/statistics/criterion-templates";
import { DEFAULT_RULE } from "@/lib/statistics/closeness";
import { makeScale } from "@/lib/statistics/scale";

export const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

export const SAFETY = idOf(10);
export const OPEN = idOf(5);
export const STANDARDS = idOf(8);
const VERSION = idOf(100);
const NAMES = ["Ada", "Ben", "Chen", "Dora", "Ed"];

type Values = Record<string, readonly (number | null)[]>;

function answersOf(values: Values): CountedAnswer[] {
  return Object.entries(values).flatMap(([clauseId, given]) =>
    given.map((value, at) => ({
      clauseId,
      participantId: NAMES[at]!,
      value,
      cannotJudge: value === null ? ("NOT_MY_FIELD" as const) : null,
      reason: "A reason that the brief has no place for.",
    })),
  );
}

const scale = makeScale(SIGNIFICANCE.scale, SIGNIFICANCE.steps);
const FIRST: Values = {
  [SAFETY]: [79, 85, 88, 91, 94],
  [OPEN]: [22, 30, 64, 75, 81],
  [STANDARDS]: [71, 76, 82, 85, null],
};
const SECOND: Values = { [OPEN]: [22, 35, 60, 70, 81] };

function roundOf(ordinal: number, values: Values, earlier: Values, isNamed: boolean): RoundDto {
  const clauseIds = Object.keys(values);
  return {
    id: idOf(200 + ordinal),
    ordinal,
    state: "REVEALED",
    openedAt: `2026-11-25T1${ordinal}:00:00.000Z`,
    closesAt: null,
    revealsItself: false,
    closedAt: `2026-11-25T1${ordinal}:20:00.000Z`,
    revealedAt: `2026-11-25T1${ordinal}:21:00.000Z`,
    voidReason: null,
    clauseIds,
    roster: { finished: 5, of: 5 },
    commitment: String(ordinal).repeat(64),
    results: makeRoundResults({
      isNamed,
      seed: "5a".repeat(32),
      scale,
      rule: DEFAULT_RULE,
      clauseIds,
      roster: NAMES.map((name) => ({ participantId: name, name, group: null, recorded: null })),
      answers: answersOf(values),
      earlier: answersOf(earlier),
    }),
    mine: null,
    records: null,
  };
}

const VOID: RoundDto = {
  ...roundOf(1, {}, {}, false),
  id: idOf(250),
  state: "VOID",
  ordinal: 2,
  voidReason: "The wrong text was shown.",
  revealedAt: null,
  results: null,
};

const clauseOf = (id: string, number: string, title: string) => ({
  id,
  slug: `clause-${number}`,
  number,
  title,
  evidenceGrade: "C",
});

export function sessionOf(changes: Partial<SessionView> = {}): SessionView {
  const { isNamed = false } = changes;
  return {
    id: idOf(1),
    kind: "REVIEW",
    title: "Session 1",
    state: "DECIDED",
    sequence: 8,
    version: 1,
    document: { id: idOf(2), title: "A plan", teamId: idOf(3) },
    criterion: {
      id: idOf(4),
      ...SIGNIFICANCE,
      ...scale,
      steps: [...scale.steps],
      isAsked: true,
      isFixed: true,
      version: 1,
    },
    rule: DEFAULT_RULE,
    isNamed,
    facilitatorRates: false,
    roundsPlanned: 2,
    outcomes: ["Act", "Watch", "No action", "Refer", "Left open"],
    order: "document",
    finish: "all-answered",
    admitsAll: false,
    openedAt: "2026-11-25T07:30:00.000Z",
    versions: [
      {
        id: VERSION,
        ordinal: 2,
        editionTitle: "English, working paraphrase",
        language: "en",
        direction: "LTR",
        status: "WORKING_PARAPHRASE",
      },
    ],
    clauses: [
      clauseOf(OPEN, "5", "An open, diverse ecosystem"),
      clauseOf(STANDARDS, "8", "Standards and norms"),
      clauseOf(SAFETY, "10", "Safety governance"),
    ],
    me: { participantId: idOf(301), role: "RATER", rates: true },
    participants: NAMES.map((name, at) => ({
      id: idOf(300 + at),
      name,
      role: "RATER",
      group: null,
      isGuest: false,
      isSimulated: false,
      isAdmitted: true,
      hasLeft: false,
      lateFromRound: at === 4 ? 2 : null,
      recorderId: null,
    })),
    rounds: [roundOf(1, FIRST, {}, isNamed), VOID, roundOf(3, SECOND, FIRST, isNamed)],
    plan: [],
    agenda: [SAFETY, STANDARDS, OPEN].map((clauseId) => ({
      clauseId,
      lane: "contested",
      position: null,
      minutes: null,
      isSkipped: false,
      wantsDiscussion: false,
      isMyWish: false,
    })),
    table: null,
    decisions: [
      {
        id: idOf(401),
        clauseId: SAFETY,
        outcome: "Act",
        words: "Write to the ministry.",
        version: 2,
        decidedAt: "2026-11-25T11:00:00.000Z",
        reopenReason: "",
        stances: { AGREE: 3, LIVE_WITH: 1, OBJECT: 1 },
        mine: "OBJECT",
      },
    ],
    dissents: [{ id: idOf(501), clauseId: OPEN, words: "Without a test it promises nothing.", by: null, isMine: true }],
    pins: [],
    history: [],
    isBriefFrozen: false,
    can: { move: [], whyNoRound: null, steer: false, speak: true, plan: false, extend: false, readNotes: true },
    ...changes,
  };
}

export const QUOTES: ReadonlyMap<string, readonly BriefQuote[]> = new Map([
  [
    SAFETY,
    [
      {
        exact: "classified and graded management",
        reference: "§10.2",
        source: "English, working paraphrase, evidence grade C: check against the official text",
        language: "en",
        direction: "LTR",
        href: `/documents/${idOf(2)}?version=${VERSION}#passage=1-33&quote=classified`,
      },
    ],
  ],
]);
