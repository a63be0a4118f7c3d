import type { ClauseHeat } from "@/lib/schemas/clause-heat";
import type { DocumentRecord } from "@/lib/schemas/record";
import type { Significance } from "@/lib/schemas/rating";
import { estimateAlpha } from "@/lib/statistics/alpha-interval";
import { defaultRuleFor } from "@/lib/statistics/closeness";
import { foldGroups } from "@/lib/statistics/fold-groups";
import { LinkSwitch } from "@/components/ui/link-switch";
import { AllRatings } from "./all-ratings";
import { allRaters, clauseResults, type NamedClause, ratingMatrix } from "./clause-results";
import { HeadlineFigures } from "./headline-figures";
import { headlineOf } from "./headline";
import { HeatBeside } from "./heat-beside";
import { Matrix } from "./matrix";
import { Method } from "./method";
import { NothingToShow } from "./nothing-to-show";
import { orderResults } from "./order-results";
import { recordScoreOn } from "./record-score";
import { type SignificanceChoice, significanceAddress } from "./significance-address";
import styles from "./significance-view.module.css";
import { StripPlot } from "./strip-plot";
import { areTooMany } from "./too-many";

type Props = {
  documentId: string;
  significance: Significance;
  clauses: readonly NamedClause[];
  noteHeat: readonly ClauseHeat[];
  record: DocumentRecord | null;
  me: { id: string; isObserver: boolean };
  choice: SignificanceChoice;
};

/** Which clauses matter to the team, and how far it is of one mind: of what this person may see. */
export function SignificanceView({ documentId, significance, clauses, noteHeat, record, me, choice }: Props) {
  const { criterion, criteria, raters } = significance;
  const { order } = choice;
  const hasGroups = raters.some(({ group }) => group !== null);
  const byGroup = choice.byGroup && hasGroups;
  // Standing ratings are named, so that small groups tell nothing that the names do not.
  const groups = byGroup ? foldGroups(raters, { isAnonymous: false }) : [];
  const rule = defaultRuleFor(criterion);
  const results = clauseResults(significance, clauses, rule, groups);
  const columns = allRaters(groups.length > 0 ? groups.flatMap((group) => group.raters) : raters, results);
  const isMany = areTooMany(results, columns);
  const isFirst = criterion.id === criteria[0]?.id && criterion.scale === "0-100";
  const headline = headlineOf(results, raters);
  const recordScore = recordScoreOn(record, significance);
  // One that is no longer asked has an address still.
  const shown = criteria.some(({ id }) => id === criterion.id) ? criteria : [...criteria, criterion];
  const addressOf = (change: Partial<SignificanceChoice>) => significanceAddress(documentId, { ...choice, ...change });
  return (
    <main id="main" className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>Which clauses matter, and where we disagree</h1>
          <p>
            <b>{criterion.name}</b>, from {criterion.least} to {criterion.greatest}: {criterion.question}
          </p>
        </div>
        {shown.length > 1 && (
          <LinkSwitch
            label="Criterion"
            options={shown.map(({ id, name }) => ({
              href: addressOf({ criterionId: id === criteria[0]?.id ? null : id }),
              label: name,
              isCurrent: id === criterion.id,
            }))}
          />
        )}
      </header>
      {headline.open === 0 ? (
        <NothingToShow
          documentId={documentId}
          criterionId={criterion.id}
          results={results}
          isObserver={me.isObserver}
          isAsked={criterion.isAsked}
        />
      ) : (
        <>
          <section aria-label="In short">
            <HeadlineFigures headline={headline} rule={rule} documentId={documentId} recordScore={recordScore} />
          </section>
          <div className={styles.panels} data-is-wide={columns.length > 10 || undefined}>
            <div className={styles.column}>
              <StripPlot
                documentId={documentId}
                results={orderResults(results, order)}
                raters={columns}
                criterion={criterion}
                order={order}
                byGroup={byGroup}
                isMany={isMany}
                meId={me.id}
                recordScore={recordScore}
                switches={
                  <>
                    {hasGroups && (
                      <LinkSwitch
                        label="Raters"
                        options={[
                          { href: addressOf({ byGroup: false }), label: "Everybody", isCurrent: !byGroup },
                          { href: addressOf({ byGroup: true }), label: "By group", isCurrent: byGroup },
                        ]}
                      />
                    )}
                    <LinkSwitch
                      label="Order"
                      options={[
                        { href: addressOf({ order: "median" }), label: "Median", isCurrent: order === "median" },
                        { href: addressOf({ order: "spread" }), label: "Spread", isCurrent: order === "spread" },
                        { href: addressOf({ order: "text" }), label: "Order in text", isCurrent: order === "text" },
                      ]}
                    />
                  </>
                }
              />
              <Method
                rule={rule}
                agreement={estimateAlpha(ratingMatrix(columns, results), "interval")}
                clauseCount={headline.open}
                hasRecordScore={recordScore !== null}
                files={<AllRatings documentId={documentId} criterionId={criterion.id} />}
              />
            </div>
            <div className={styles.column}>
              {!isMany && <Matrix documentId={documentId} results={results} raters={columns} criterion={criterion} />}
              {isFirst && noteHeat.length > 0 && (
                <HeatBeside documentId={documentId} results={results} noteHeat={noteHeat} criterion={criterion} />
              )}
            </div>
          </div>
        </>
      )}
    </main>
  );
}
