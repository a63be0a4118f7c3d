import { SelectField } from "@/components/ui/select-field";
import { defaultRuleFor } from "@/lib/statistics/closeness";
import styles from "./new-session.module.css";
import type { DraftProps } from "./session-draft";
import { RuleChoice } from "./rule-choice";

const MOST_ROUNDS = 5;

/** What is seldom changed; the summary says how it stands. */
export function MoreSettings({ material, draft, change }: DraftProps) {
  const asked = material.criteria.filter(({ isAsked }) => isAsked);
  const criterion = asked.find(({ id }) => id === draft.criterionId) ?? asked[0]!;
  const { roundsPlanned, facilitatorRates, order, finish } = draft;

  function ask(criterionId: string) {
    const next = asked.find(({ id }) => id === criterionId)!;
    change({ criterionId, rule: next.scale === criterion.scale ? draft.rule : defaultRuleFor(next) });
  }

  return (
    <details className={styles.more}>
      <summary>
        More settings
        <span>
          {[
            criterion.name,
            roundsPlanned === 1 ? "one round" : `${roundsPlanned} rounds`,
            facilitatorRates ? "you rate too" : "you do not rate",
          ].join(" · ")}
        </span>
      </summary>
      <div className={styles.grid}>
        <SelectField
          label="What is asked of each clause"
          value={criterion.id}
          hint={criterion.question}
          onChange={(event) => ask(event.target.value)}
        >
          {asked.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <RuleChoice criterion={criterion} rule={draft.rule} onChange={(rule) => change({ rule })} />
        <SelectField
          label="Rounds"
          value={String(roundsPlanned)}
          hint="In a later round only what was discussed is asked again."
          onChange={(event) => change({ roundsPlanned: Number(event.target.value) })}
        >
          {Array.from({ length: MOST_ROUNDS }, (_, at) => (
            <option key={at} value={at + 1}>
              {at + 1}
            </option>
          ))}
        </SelectField>
        <SelectField
          label="You, who facilitate"
          value={facilitatorRates ? "rate" : "not"}
          hint="Whoever leads the talk sways it less without a stake of their own."
          onChange={(event) => change({ facilitatorRates: event.target.value === "rate" })}
        >
          <option value="not">Do not rate</option>
          <option value="rate">Rate, too</option>
        </SelectField>
        <SelectField
          label="Order of the clauses while rating"
          value={order}
          onChange={(event) => change({ order: event.target.value === "random" ? "random" : "document" })}
        >
          <option value="document">As in the text</option>
          <option value="random">Another for each rater, at random</option>
        </SelectField>
        <SelectField
          label="Somebody has finished"
          value={finish}
          onChange={(event) => change({ finish: event.target.value === "said-done" ? "said-done" : "all-answered" })}
        >
          <option value="all-answered">When every clause is answered</option>
          <option value="said-done">When they press “Done”</option>
        </SelectField>
      </div>
    </details>
  );
}
