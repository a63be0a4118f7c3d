import { LinkSwitch } from "@/components/ui/link-switch";
import type { ClauseHeat } from "@/lib/schemas/clause-heat";
import { BetweenRounds } from "./between-rounds";
import type { Drift } from "./drift";
import { HeadlineFigures } from "./headline-figures";
import { HeatBeside } from "./heat-beside";
import type { Figures } from "./figures";
import { Matrix } from "./matrix";
import { Method, type MethodProps } from "./method";
import { orderResults } from "./order-results";
import type { SignificanceChoice } from "./significance-address";
import styles from "./pictures.module.css";
import { StripPlot } from "./strip-plot";

type Props = {
  documentId: string;
  figures: Figures;
  /** Beside a round: how answers moved since the one before. */
  drift: { drifts: readonly Drift[]; ordinal: number } | null;
  /** Empty where it is another question. */
  noteHeat: readonly ClauseHeat[];
  recordScore: number | null;
  order: SignificanceChoice["order"];
  addressOf: (change: Partial<SignificanceChoice>) => string;
} & Pick<MethodProps, "checking" | "files">;

/** The figures in short, the strips and what stands beside them, and the method. */
export function Pictures({ documentId, figures, drift, noteHeat, recordScore, order, addressOf, ...method }: Props) {
  const { name, criterion, results, raters, isNamed, hasGroups, byGroup, headline, isMany, earlier } = figures;
  const common = { documentId, fileName: name };
  return (
    <>
      <section aria-label="In short">
        <HeadlineFigures
          headline={headline}
          rule={figures.rule}
          documentId={documentId}
          recordScore={recordScore}
          changedSince={earlier.since}
        />
      </section>
      <div className={styles.panels} data-is-wide={raters.length > 10 || undefined}>
        <div className={styles.column}>
          <StripPlot
            {...common}
            results={orderResults(results, order)}
            raters={raters}
            isNamed={isNamed}
            criterion={criterion}
            order={order}
            byGroup={byGroup}
            isMany={isMany}
            meId={figures.meId}
            earlier={earlier.what}
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
            rule={figures.rule}
            agreement={figures.agreement}
            clauseCount={headline.open}
            hasRecordScore={recordScore !== null}
            {...method}
          />
        </div>
        <div className={styles.column}>
          {isNamed && !isMany && <Matrix {...common} results={results} raters={raters} criterion={criterion} />}
          {drift && drift.drifts.length > 0 && <BetweenRounds {...common} {...drift} isNamed={isNamed} />}
          {noteHeat.length > 0 && (
            <HeatBeside {...common} results={results} noteHeat={noteHeat} criterion={criterion} />
          )}
        </div>
      </div>
    </>
  );
}
