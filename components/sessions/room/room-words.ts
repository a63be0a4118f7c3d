import { sayCloseness, sayNumber, saySpread } from "@/lib/statistics/say";
import type { ClauseResult } from "@/lib/schemas/round-results";
import type { AgendaItem, DecisionDto, ParticipantDto, SessionView } from "@/lib/schemas/session";

export const LANE_WORDS: Record<AgendaItem["lane"], string> = {
  "settled-high": "Settled and high: confirm briefly",
  contested: "Contested: discuss, widest first",
  "settled-low": "Settled and low: confirm together",
};

type Clause = SessionView["clauses"][number];

/** "§11", or the title of a clause without a number. */
export function signOf({ number, title }: Pick<Clause, "number" | "title">): string {
  return number ? `§${number}` : (title ?? "Unnumbered part");
}

/** "median 51 · middle half 42–67 · 7 of 8 rated · 1 cannot judge · contested". */
export function sayResult({ summary, base, closeness }: Pick<ClauseResult, "summary" | "base" | "closeness">): string {
  const { rated, of, cannotJudge, noAnswer } = base;
  return [
    ...(summary ? [`median ${sayNumber(summary.median)}`, saySpread(summary)] : []),
    `${rated} of ${of} rated`,
    cannotJudge > 0 && `${cannotJudge} cannot judge`,
    noAnswer > 0 && `${noAnswer} no answer`,
    sayCloseness(closeness),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** "third of five to discuss", among those of its lane that are not left out; null for one that is. */
export function sayPlace(agenda: readonly AgendaItem[], clauseId: string): string | null {
  const item = agenda.find((each) => each.clauseId === clauseId);
  if (!item || item.isSkipped) return item ? "left out of the agenda" : null;
  const lane = agenda.filter((each) => each.lane === item.lane && !each.isSkipped);
  const place = `${sayOrdinal(lane.indexOf(item) + 1)} of ${sayCount(lane.length)}`;
  return `${place} ${{ "settled-high": "to confirm", contested: "to discuss", "settled-low": "settled and low" }[item.lane]}`;
}

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const COUNTS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const sayOrdinal = (at: number) => ORDINALS[at - 1] ?? `number ${at}`;
const sayCount = (count: number) => COUNTS[count] ?? String(count);

const MINUTE_MS = 60_000;
export const minutesSince = (since: string, nowMs: number) =>
  Math.max(0, Math.floor((nowMs - Date.parse(since)) / MINUTE_MS));

type Timed = Pick<SessionView, "agenda" | "decisions" | "table">;

/** Minutes that the agenda still has: of what is neither decided nor left out. Null where no clause has a time. */
export function minutesLeft({ agenda, decisions, table }: Timed, nowMs: number): number | null {
  const decided = new Set(decisions.flatMap(({ clauseId, decidedAt }) => (decidedAt ? clauseId : [])));
  const open = agenda.filter(
    ({ clauseId, minutes, isSkipped }) => minutes !== null && !isSkipped && !decided.has(clauseId),
  );
  if (open.length === 0) return null;
  return open.reduce((sum, { clauseId, minutes }) => {
    const used = table?.clauseId === clauseId ? minutesSince(table.since, nowMs) : 0;
    return sum + Math.max(0, minutes! - used);
  }, 0);
}

/** Those who are asked what they think of a proposal: not who watches, has left, is simulated, or answers by other means. */
export function speakersOf(participants: readonly ParticipantDto[]): ParticipantDto[] {
  return participants.filter(
    ({ role, isAdmitted, hasLeft, isSimulated, recorderId }) =>
      (role === "FACILITATOR" || role === "RATER") && isAdmitted && !hasLeft && !isSimulated && recorderId === null,
  );
}

export function yetToAnswer({ stances }: DecisionDto, participants: readonly ParticipantDto[]): number {
  const answered = stances.AGREE + stances.LIVE_WITH + stances.OBJECT;
  return Math.max(0, speakersOf(participants).length - answered);
}

/** What `Confirm together` decides: settled and low, not left out, and nobody has proposed anything of its own. */
export function toConfirm({ agenda, decisions }: Pick<SessionView, "agenda" | "decisions">): string[] {
  const proposed = new Set(decisions.map(({ clauseId }) => clauseId));
  return agenda
    .filter(({ lane, isSkipped, clauseId }) => lane === "settled-low" && !isSkipped && !proposed.has(clauseId))
    .map(({ clauseId }) => clauseId);
}
