import type { ClauseHeat } from "@/lib/schemas/clause-heat";
import type { Significance } from "@/lib/schemas/rating";
import type { DocumentRecord } from "@/lib/schemas/record";
import type { RevealedRoundLine } from "@/lib/schemas/revealed-round";
import { AllRatings } from "./all-ratings";
import type { NamedClause } from "./clause-results";
import { standingFigures } from "./figures";
import { NothingToShow } from "./nothing-to-show";
import { Pictures } from "./pictures";
import { isFirstOf, recordScoreOn } from "./record-score";
import { type SignificanceChoice, significanceAddress } from "./significance-address";
import { SignificanceView } from "./significance-view";

type Props = {
  documentId: string;
  significance: Significance;
  clauses: readonly NamedClause[];
  rounds: readonly RevealedRoundLine[];
  noteHeat: readonly ClauseHeat[];
  record: DocumentRecord | null;
  me: { id: string; isObserver: boolean };
  choice: SignificanceChoice;
};

/** Which clauses matter to the team, and how far it is of one mind: of the standing ratings that this person may see. */
export function StandingView({ documentId, significance, clauses, rounds, noteHeat, record, me, choice }: Props) {
  const { criterion, criteria } = significance;
  const figures = standingFigures(significance, clauses, { meId: me.id, byGroup: choice.byGroup });
  return (
    <SignificanceView {...{ documentId, criterion, criteria, choice, rounds }}>
      {figures.headline.open === 0 ? (
        <NothingToShow
          documentId={documentId}
          criterionId={criterion.id}
          results={figures.results}
          isObserver={me.isObserver}
          isAsked={criterion.isAsked}
          hasRounds={rounds.length > 0}
        />
      ) : (
        <Pictures
          documentId={documentId}
          figures={figures}
          drift={null}
          noteHeat={isFirstOf(significance) ? noteHeat : []}
          recordScore={recordScoreOn(record, significance)}
          order={choice.order}
          addressOf={(change) => significanceAddress(documentId, { ...choice, ...change })}
          checking={null}
          files={<AllRatings documentId={documentId} of={{ criterionId: criterion.id }} />}
        />
      )}
    </SignificanceView>
  );
}
