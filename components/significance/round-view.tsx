import Link from "next/link";
import { formatDay } from "@/components/documents/format-day";
import { sayRecomputing } from "@/lib/brief/method-words";
import type { ClauseHeat } from "@/lib/schemas/clause-heat";
import type { DocumentRecord } from "@/lib/schemas/record";
import type { RevealedRound, RevealedRoundLine } from "@/lib/schemas/revealed-round";
import { sayEntered } from "@/lib/sessions/entered";
import { AllRatings } from "./all-ratings";
import { driftsOf } from "./drift";
import { roundFigures } from "./figures";
import { Pictures } from "./pictures";
import { isFirstOf, recordScoreOn } from "./record-score";
import { type SignificanceChoice, significanceAddress } from "./significance-address";
import { SignificanceView } from "./significance-view";

type Props = {
  documentId: string;
  round: RevealedRound;
  rounds: readonly RevealedRoundLine[];
  /** The version that opens by itself: clauses of another are opened in that one. */
  openVersionId: string;
  noteHeat: readonly ClauseHeat[];
  record: DocumentRecord | null;
  choice: SignificanceChoice;
};

/** The same of one revealed round of a session: its figures as they were stored at the reveal. */
export function RoundView({ documentId, round, rounds, openVersionId, noteHeat, record, choice }: Props) {
  const { criterion, criteria, session, ordinal } = round;
  const figures = roundFigures(round, { openVersionId, byGroup: choice.byGroup });
  return (
    <SignificanceView {...{ documentId, criterion, criteria, choice, rounds }} about={<About round={round} />}>
      <Pictures
        documentId={documentId}
        figures={figures}
        drift={{ drifts: driftsOf(round, figures.results), ordinal }}
        noteHeat={isFirstOf(round) ? noteHeat : []}
        recordScore={recordScoreOn(record, round)}
        order={choice.order}
        addressOf={(change) => significanceAddress(documentId, { ...choice, ...change })}
        checking={sayRecomputing(session.isNamed)}
        files={<AllRatings documentId={documentId} of={{ roundId: round.id }} />}
      />
    </SignificanceView>
  );
}

function About({ round: { session, ordinal, revealedAt, clauses, roster, results } }: { round: RevealedRound }) {
  const asked = clauses.length === 1 ? "1 clause" : `${clauses.length} clauses`;
  const whom = roster.of === 1 ? "1 rater" : `${roster.of} raters`;
  return (
    <p>
      <Link href={`/sessions/${session.id}`}>{session.title}</Link>, round {ordinal}, revealed on{" "}
      {formatDay(revealedAt)}: {asked}, {whom}, {session.isNamed ? "named" : "anonymous"}.
      {results.entered && ` ${sayEntered(results.entered)}`}
    </p>
  );
}
