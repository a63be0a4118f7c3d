// The method as data: in which state who may do what, and what comes of it. Nothing else moves a session; lib/data/
// move-session.ts does what a line says, and records it.
import type { ParticipantRole, SessionState } from "@/lib/schemas/session-words";

export const SESSION_EVENTS = [
  "START",
  "OPEN_ROUND",
  "CLOSE_ROUND",
  "REVEAL",
  "VOID_ROUND",
  "CONCLUDE",
  "RESUME",
  "ARCHIVE",
] as const;
export type SessionEvent = (typeof SESSION_EVENTS)[number];

/** Who moves it. The clock is the worker, at a time that the facilitator has set. */
export type Mover = ParticipantRole | "CLOCK";

type Line = {
  from: SessionState;
  event: SessionEvent;
  by: readonly Mover[];
  /** "BEFORE_ROUND": to where the round was opened from. */
  to: SessionState | "BEFORE_ROUND";
  effect: string;
};

const F: readonly Mover[] = ["FACILITATOR"];
const F_OR_CLOCK: readonly Mover[] = ["FACILITATOR", "CLOCK"];

// prettier-ignore
export const TRANSITIONS: readonly Line[] = [
  { from: "DRAFT",        event: "START",       by: F,          to: "READING",      effect: "Participants may come in, read and annotate." },
  { from: "DRAFT",        event: "ARCHIVE",     by: F,          to: "ARCHIVED",     effect: "Nothing can be changed any more." },
  { from: "READING",      event: "OPEN_ROUND",  by: F_OR_CLOCK, to: "ROUND_OPEN",   effect: "Every clause of the session is rated, hidden. Anonymity, criterion, scale and rule are fixed from the first round on." },
  { from: "READING",      event: "ARCHIVE",     by: F,          to: "ARCHIVED",     effect: "Nothing can be changed any more." },
  { from: "ROUND_OPEN",   event: "CLOSE_ROUND", by: F_OR_CLOCK, to: "ROUND_CLOSED", effect: "The roster locks, the answers are sealed, and the seal goes to every participant." },
  { from: "ROUND_OPEN",   event: "VOID_ROUND",  by: F,          to: "BEFORE_ROUND", effect: "Its answers stay hidden for good. Another round can be opened." },
  { from: "ROUND_CLOSED", event: "REVEAL",      by: F_OR_CLOCK, to: "DISCUSSION",   effect: "The answers are shown to everybody at once, and the agenda is made of them." },
  { from: "ROUND_CLOSED", event: "VOID_ROUND",  by: F,          to: "BEFORE_ROUND", effect: "Its answers stay hidden for good. Another round can be opened." },
  { from: "DISCUSSION",   event: "OPEN_ROUND",  by: F_OR_CLOCK, to: "ROUND_OPEN",   effect: "The clauses that were discussed, or those that are named, are rated again, hidden." },
  { from: "DISCUSSION",   event: "CONCLUDE",    by: F,          to: "DECIDED",      effect: "What is not decided is left open. The brief is complete." },
  { from: "DISCUSSION",   event: "ARCHIVE",     by: F,          to: "ARCHIVED",     effect: "Nothing can be changed any more." },
  { from: "DECIDED",      event: "RESUME",      by: F,          to: "DISCUSSION",   effect: "Decisions can be made again, for a reason that is recorded." },
  { from: "DECIDED",      event: "ARCHIVE",     by: F,          to: "ARCHIVED",     effect: "Nothing can be changed any more." },
];

/** What a transition depends on besides the state. */
export type SessionFacts = {
  isNamed: boolean;
  /** Admitted, rating and not gone. */
  raters: number;
  /** The clauses that the next round would ask of. */
  clauses: number;
  hasRevealedRound: boolean;
  isBriefFrozen: boolean;
};

/** Below this many an anonymous answer can be guessed from one's own. */
export const MIN_ANONYMOUS_RATERS = 5;

export type Refusal = { code: "conflict" | "forbidden" | "bad-input"; message: string };
export type Move = { isAllowed: true; to: SessionState } | ({ isAllowed: false } & Refusal);

/** Whether this may happen now, and where it leads; if not, why, in a sentence that says what to do. */
export function moveFrom(
  state: SessionState,
  event: SessionEvent,
  by: Mover | null,
  facts: SessionFacts,
  reason: string,
): Move {
  const line = TRANSITIONS.find((each) => each.from === state && each.event === event);
  const mayEver = by !== null && TRANSITIONS.some((each) => each.event === event && each.by.includes(by));
  if (!mayEver) return refuse("forbidden", "Only the facilitator moves the session on.");
  if (!line) return refuse("conflict", NOT_NOW[event](state));
  if (!line.by.includes(by)) return refuse("forbidden", "Only the facilitator moves the session on.");
  const refusal = GUARDS[event]?.(facts, reason.trim(), by);
  if (refusal) return { isAllowed: false, ...refusal };
  const before = facts.hasRevealedRound ? "DISCUSSION" : "READING";
  return { isAllowed: true, to: line.to === "BEFORE_ROUND" ? before : line.to };
}

const refuse = (code: Refusal["code"], message: string): { isAllowed: false } & Refusal => ({
  isAllowed: false,
  code,
  message,
});

const GUARDS: Partial<Record<SessionEvent, (facts: SessionFacts, reason: string, by: Mover) => Refusal | null>> = {
  OPEN_ROUND({ isNamed, raters, clauses }, _, by) {
    if (clauses === 0)
      return { code: "bad-input", message: by === "CLOCK" ? NOTHING_AGAIN : "Choose at least one clause to rate." };
    if (raters === 0) return { code: "conflict", message: "Nobody is here to rate yet. Let somebody in first." };
    if (isNamed || raters >= MIN_ANONYMOUS_RATERS) return null;
    const message = `An anonymous round needs ${MIN_ANONYMOUS_RATERS} raters, and there are ${raters}: of fewer, answers can be guessed. Let more people in, or make the session a named one.`;
    return { code: "conflict", message };
  },
  VOID_ROUND: (_, reason) =>
    reason ? null : { code: "bad-input", message: "Say why the round is void: it is kept with it." },
  RESUME({ isBriefFrozen }, reason) {
    if (isBriefFrozen)
      return { code: "conflict", message: "The brief is frozen, and would no longer say what was decided." };
    return reason ? null : { code: "bad-input", message: "Say why it is taken up again: the reason is recorded." };
  },
};

/** The clock asks again of what was contested, and chooses nothing else. */
const NOTHING_AGAIN =
  "No clause is contested, and nobody asked to discuss one: there is nothing to rate again by itself.";
const NOT_STARTED = "The session has not been started yet.";
const NOT_NOW: Record<SessionEvent, (state: SessionState) => string> = {
  START: () => "The session was started already.",
  OPEN_ROUND: (state) =>
    ({
      DRAFT: NOT_STARTED,
      ROUND_OPEN: "A round is open already.",
      ROUND_CLOSED: "Reveal the round that is closed first, or make it void.",
    })[state as string] ?? "The session is over. Take it up again first.",
  CLOSE_ROUND: () => "No round is open.",
  REVEAL: (state) =>
    state === "ROUND_OPEN"
      ? "Close the round first: nothing is revealed while somebody can still answer."
      : "No round is closed and waits to be revealed.",
  VOID_ROUND: () => "No round is open or closed. One that was revealed stays as it is.",
  CONCLUDE: (state) =>
    ({
      DRAFT: NOT_STARTED,
      DECIDED: "It is decided already.",
      ARCHIVED: "The session is archived.",
      READING: "Nothing has been rated yet. Open a round first.",
    })[state as string] ?? "Reveal the round first, or make it void.",
  RESUME: (state) => (state === "ARCHIVED" ? "The session is archived." : "The session is not concluded yet."),
  ARCHIVE: (state) =>
    state === "ARCHIVED" ? "The session is archived already." : "Reveal the round first, or make it void.",
};
