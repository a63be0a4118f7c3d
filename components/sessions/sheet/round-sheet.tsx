"use client";

import Link from "next/link";
import { useCallback, useMemo, useState } from "react";
import { orderAtRandom } from "@/components/ratings/sheet/clause-order";
import type { SheetClause } from "@/components/ratings/sheet/sheet-clause";
import { SheetView } from "@/components/ratings/sheet/sheet-view";
import sheetStyles from "@/components/ratings/sheet/rating-sheet.module.css";
import { useSession } from "../session-context";
import { BallotDone } from "./ballot-done";
import type { RoundEdition } from "./round-edition";
import { RoundOptions } from "./round-options";
import { RoundOver } from "./round-over";
import { useBallotDone } from "./use-ballot-done";
import { useRoundStores } from "./use-round-stores";
import { earlierAnswers, type OwnRound } from "./which-round";

type Props = {
  round: OwnRound;
  editions: readonly RoundEdition[];
  /** The one that is read to begin with. */
  firstVersionId: string;
  /** To the sheet of a round that is open by now. */
  onNext: (() => void) | null;
};

/** The sheet of one round: each answer goes to one's ballot, until it closes. */
export function RoundSheet({ round, editions, firstVersionId, onNext }: Props) {
  const { session, visitor } = useSession();
  const [versionId, setVersionId] = useState(firstVersionId);
  const read = editions.find((edition) => edition.versionId === versionId) ?? editions[0]!;
  const clauses = useMemo(() => {
    const asked = new Set(round.clauseIds);
    const inOrder = clausesIn(read, editions).filter(({ id }) => asked.has(id));
    const rater = session.me?.participantId ?? visitor.id;
    return session.order === "random" ? orderAtRandom(inOrder, `${rater} ${round.id}`) : inOrder;
  }, [read, editions, round.clauseIds, round.id, session.order, session.me, visitor.id]);
  const versionOf = useCallback(
    // A clause that this text does not have is read in one that does.
    (clauseId: string) =>
      (editions.find((each) => each === read && has(each, clauseId)) ?? holderOf(editions, clauseId)).versionId,
    [editions, read],
  );
  const { ratings, judging, signIn } = useRoundStores(round, versionOf);
  const { rounds } = session;
  const earlier = useMemo(() => earlierAnswers(rounds, round), [rounds, round]);
  const ballot = useBallotDone(round);

  function readIn(next: string) {
    // What is given was judged by the text before.
    judging.settle();
    setVersionId(next);
    window.history.replaceState(null, "", `?version=${next}${window.location.hash}`);
  }
  if (round.state !== "OPEN") {
    return (
      <>
        <RoundOver round={round} clauses={clauses} ratings={ratings} judging={judging} onNext={onNext} />
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
        reasonHint={
          session.isNamed ? "Why? Shown with your name at the reveal" : "Why? Shown without your name at the reveal"
        }
        options={<RoundOptions round={round} editions={editions} versionId={read.versionId} onRead={readIn} />}
        earlier={earlier}
        isDone={ballot.isDone}
        onDone={() => ballot.say(true)}
      >
        <BallotDone {...ballot} />
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
