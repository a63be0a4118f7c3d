"use client";

import Link from "next/link";
import { useCallback, useMemo, useState } from "react";
import { orderAtRandom } from "@/components/ratings/sheet/clause-order";
import type { SheetClause } from "@/components/ratings/sheet/sheet-clause";
import { SheetView } from "@/components/ratings/sheet/sheet-view";
import sheetStyles from "@/components/ratings/sheet/rating-sheet.module.css";
import { useSession } from "../session-context";
import { BallotDone } from "./ballot-done";
import { ballotPlace } from "./ballot-place";
import type { RoundEdition } from "./round-edition";
import { RoundOptions } from "./round-options";
import { RoundOver } from "./round-over";
import { useBallotDone } from "./use-ballot-done";
import { useRoundStores } from "./use-round-stores";
import { earlierAnswers, type OwnRound, type RecordedRater, roundsFor } from "./which-round";

type Props = {
  round: OwnRound;
  editions: readonly RoundEdition[];
  /** The one that is read to begin with. */
  firstVersionId: string;
  /** Whose answers one enters; null for one's own. */
  rater: RecordedRater | null;
  /** To the sheet of a round that is open by now. */
  onNext: (() => void) | null;
};

/** The sheet of one round: each answer goes to a ballot, one's own or another's, until the round closes. */
export function RoundSheet({ round, editions, firstVersionId, rater, onNext }: Props) {
  const { session, visitor } = useSession();
  const [versionId, setVersionId] = useState(firstVersionId);
  const read = editions.find((edition) => edition.versionId === versionId) ?? editions[0]!;
  const clauses = useMemo(() => {
    const asked = new Set(round.clauseIds);
    const inOrder = clausesIn(read, editions).filter(({ id }) => asked.has(id));
    // What came by other means is entered as it stands there, by the text.
    if (session.order !== "random" || rater) return inOrder;
    return orderAtRandom(inOrder, `${session.me?.participantId ?? visitor.id} ${round.id}`);
  }, [read, editions, round.clauseIds, round.id, rater, session.order, session.me, visitor.id]);
  const versionOf = useCallback(
    // A clause that this text does not have is read in one that does.
    (clauseId: string) =>
      (editions.find((each) => each === read && has(each, clauseId)) ?? holderOf(editions, clauseId)).versionId,
    [editions, read],
  );
  const place = useMemo(() => ballotPlace(round.id, rater), [round.id, rater]);
  const { ratings, judging, signIn } = useRoundStores(round, place, versionOf);
  const earlier = useMemo(() => earlierAnswers(roundsFor(session, rater), round), [session, rater, round]);
  const ballot = useBallotDone(round, place);
  const raterName = rater?.name ?? null;

  function readIn(next: string) {
    // What is given was judged by the text before.
    judging.settle();
    setVersionId(next);
    const address = new URL(window.location.href);
    address.searchParams.set("version", next);
    window.history.replaceState(null, "", address);
  }
  if (round.state !== "OPEN") {
    return (
      <>
        <RoundOver
          round={round}
          clauses={clauses}
          ratings={ratings}
          judging={judging}
          raterName={raterName}
          onNext={onNext}
        />
        {signIn}
      </>
    );
  }
  return (
    <>
      <SheetView
        criterion={session.criterion}
        ratings={ratings}
        judging={judging}
        clauses={clauses}
        edition={read}
        reasonHint={`Why? Shown ${session.isNamed ? "with" : "without"} ${rater ? "their" : "your"} name at the reveal`}
        options={
          <RoundOptions round={round} editions={editions} versionId={read.versionId} onRead={readIn} rater={rater} />
        }
        earlier={earlier}
        isDone={ballot.isDone}
        onDone={() => ballot.say(true)}
        isAnothers={rater !== null}
      >
        <BallotDone {...ballot} raterName={raterName} />
        <p className={sheetStyles.back}>
          <Link href={`/sessions/${session.id}`}>Back to the session</Link>
        </p>
      </SheetView>
      {signIn}
    </>
  );
}

const has = ({ clauses }: RoundEdition, clauseId: string) => clauses.some(({ id }) => id === clauseId);
const holderOf = (editions: readonly RoundEdition[], clauseId: string) =>
  editions.find((edition) => has(edition, clauseId)) ?? editions[0]!;

/** The clauses of the text that is read, and after them those that only another has. */
function clausesIn(read: RoundEdition, editions: readonly RoundEdition[]): SheetClause[] {
  const seen = new Set<string>();
  return [read, ...editions].flatMap(({ clauses }) =>
    clauses.filter(({ id }) => (seen.has(id) ? false : seen.add(id))),
  );
}
