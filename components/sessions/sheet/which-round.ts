import type { Earlier, EarlierAnswers } from "@/components/ratings/sheet/earlier";
import type { RoundDto, SessionView } from "@/lib/schemas/session";

/** A round in which one rates, or enters what another has said. */
export type OwnRound = RoundDto & { mine: NonNullable<RoundDto["mine"]> };

/** Whose answers one enters as their recorder. */
export type RecordedRater = { id: string; name: string };

/** The rounds as a sheet sees them: with one's own answers, or with those that one enters for another. */
export function roundsFor({ rounds }: Pick<SessionView, "rounds">, rater: RecordedRater | null): readonly RoundDto[] {
  if (!rater) return rounds;
  return rounds.map((round) => ({
    ...round,
    mine: round.records?.find(({ participantId }) => participantId === rater.id) ?? null,
  }));
}

/** By what means somebody's answers came; null before anybody has said so. */
export function sourceOf({ records }: Pick<RoundDto, "records">, rater: RecordedRater): string | null {
  return records?.find(({ participantId }) => participantId === rater.id)?.source ?? null;
}

/** The round that is open, or else the last there was. */
export function roundToShow(rounds: readonly RoundDto[]): RoundDto | null {
  return rounds.find(({ state }) => state === "OPEN") ?? rounds.at(-1) ?? null;
}

/** What one said of each clause before this round, the latest of it. Of a void round nothing counts. */
export function earlierAnswers(rounds: readonly RoundDto[], { ordinal }: Pick<RoundDto, "ordinal">): EarlierAnswers {
  const before = rounds.filter((round) => round.ordinal < ordinal && round.state === "REVEALED");
  return new Map(
    before.flatMap(({ ordinal: round, mine }) =>
      (mine?.ratings ?? []).map(({ clauseId, value, cannotJudge, reason }): [string, Earlier] => [
        clauseId,
        { round, judgement: { value, cannotJudge, reason } },
      ]),
    ),
  );
}

/** Why there is no sheet here for whoever has no ballot in this round, in a sentence. */
export function whyNoBallot(
  { me }: Pick<SessionView, "me">,
  round: RoundDto | null,
  rater: RecordedRater | null = null,
): string {
  if (rater && me?.role !== "RECORDER") return "Only their recorder enters these answers.";
  if (rater && !round) return "No round has been opened yet. The sheet comes here by itself once it is.";
  if (rater) return `There is no ballot of ${rater.name} that you enter in this round.`;
  if (!me) return "You read along in this session, and do not rate in it.";
  if (me.role === "OBSERVER") return "You observe this session: you see what is revealed, and do not rate.";
  if (me.role === "RECORDER")
    return "You record in this session: you enter what comes by other means, and do not rate.";
  if (!me.rates) return "You facilitate this session, and do not rate in it.";
  if (!round) return "No round has been opened yet. The sheet comes here by itself once it is.";
  if (round.state === "VOID") return `Round ${round.ordinal} was made void. The next one comes here once it is opened.`;
  return `You came when round ${round.ordinal} was closed already. You rate from the next round on.`;
}
