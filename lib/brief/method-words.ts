// The method appendix: how the figures came about, for whoever wants to check them or to do the same again.
import type { Brief, BriefRound } from "@/lib/schemas/brief";
import { sayEntered } from "@/lib/sessions/entered";
import { sayCount, sayLeastRaters, sayRule } from "@/lib/statistics/say";
import { capital, REHEARSAL, sayTime } from "./brief-words";

export type Fact = { term: string; words: string };

export function methodFacts(brief: Brief): Fact[] {
  const { session, method, outcomes } = brief;
  return facts([
    [REHEARSAL, session.isRehearsal && "Nobody rated: the answers were made up by the product, to try the method out."],
    [
      "Close together",
      `${capital(sayRule(method.rule))}. Otherwise contested. Below ${sayLeastRaters(method.rule)} raters neither is said. Fixed before the first round was opened.`,
    ],
    [
      "Median and middle half",
      "By linear interpolation between the values (type 7 of Hyndman and Fan), as in Excel’s QUARTILE.INC and in R. No middle half below five raters. A median belongs to the step it falls in.",
    ],
    ["What could be decided", outcomes.length > 0 && `${outcomes.join(", ")}; or something else in a few words.`],
    ["Who rated", sayRaters(brief)],
    ["Working it out anew", method.rounds.some(({ isVoid }) => !isVoid) && sayRecomputing(session.isNamed)],
  ]);
}

export function roundFacts(round: BriefRound): Fact[] {
  const { isVoid, voidReason, commitment, entered } = round;
  return facts([
    ["Held", sayHeld(round)],
    ["Void", isVoid && `Its answers stay hidden for good. The reason: ${voidReason ?? "none was given"}`],
    ["Entered by a recorder", entered && sayEntered(entered)],
    ["Agreement over its clauses", sayAgreement(round)],
    ["Seal", commitment && `SHA-256 over all its answers, sent to everybody at the close: ${commitment}`],
  ]);
}

/** "0–19"; of a step that is one value: "5". */
export function sayRange(least: number, greatest: number): string {
  return least === greatest ? String(least) : `${least}–${greatest}`;
}

export function sayUnderWay(round: number): string {
  return `Round ${round} is under way: nothing of it is in this brief before it is revealed.`;
}

function sayRaters({ method: { raters, names, lateJoiners } }: Brief): string {
  if (raters === 0) return "Nobody yet: no round has been revealed.";
  const who = raters === 1 ? "One rater" : `${capital(sayCount(raters))} raters`;
  const late = `${capital(sayCount(lateJoiners))} came when a round had closed already, and rated in later ones only.`;
  return [
    names ? `${who}: ${names.join(", ")}.` : `${who}. Which of them said what is told to nobody.`,
    lateJoiners > 0 && late,
  ]
    .filter(Boolean)
    .join(" ");
}

/** Who can check what, with what is kept of a round. */
export function sayRecomputing(isNamed: boolean): string {
  return isNamed
    ? "The session was a named one: with the file of each round, which everybody who took part can keep, anybody can check the seal and work all figures out anew."
    : "The session was anonymous: what one rater said of several clauses cannot be put together, here or in any file. So the figures of each clause can be worked out anew from its values, and Krippendorff’s alpha and who stayed on their step cannot. Each rater can check their own answers against the seal.";
}

function sayHeld({ openedAt, closedAt, revealedAt, clauses, roster }: BriefRound): string {
  const times = [
    `opened ${sayTime(openedAt)}`,
    closedAt && `closed ${sayTime(closedAt)}`,
    revealedAt && `revealed ${sayTime(revealedAt)}`,
  ].filter(Boolean);
  const asked = clauses === 1 ? "1 clause" : `${clauses} clauses`;
  return `${capital(times.join("; "))}. ${asked}; ${roster.finished} of ${roster.of} finished.`;
}

function sayAgreement({ agreement, clauses }: BriefRound): string {
  if (!agreement) return "";
  if (clauses < 2) return "Not computed: it takes more than one clause.";
  const { alpha, interval, raters, isIndicative } = agreement;
  if (alpha === null) return "Krippendorff’s alpha is not defined: too few ratings, or all the same.";
  const range = interval
    ? `95 % interval ${interval.lower.toFixed(2)} to ${interval.upper.toFixed(2)}, by leaving out one rater at a time`
    : "no interval: it takes three raters";
  const worth = isIndicative ? ": indicative only, with fewer than ten" : "";
  return `Krippendorff’s alpha for interval data ${alpha.toFixed(2)} (${range}); ${sayCount(raters)} raters${worth}.`;
}

function facts(given: readonly (readonly [string, string | false | null])[]): Fact[] {
  return given.flatMap(([term, words]) => (words ? [{ term, words: words.trim() }] : []));
}
