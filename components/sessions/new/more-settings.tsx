import { SelectField } from "@/components/ui/select-field";
import type { PlanProblem } from "@/lib/sessions/plan";
import { defaultRuleFor } from "@/lib/statistics/closeness";
import { MOST_ROUNDS, rowsFor } from "../plan/plan-draft";
import { PlanFields } from "../plan/plan-fields";
import styles from "./new-session.module.css";
import type { DraftProps } from "./session-draft";
import { RuleChoice } from "./rule-choice";

/** What is seldom changed; the summary says how it stands. */
export function MoreSettings({ material, draft, change, problems }: DraftProps & { problems: readonly PlanProblem[] }) {
  const asked = material.criteria.filter(({ isAsked }) => isAsked);
  const criterion = asked.find(({ id }) => id === draft.criterionId) ?? asked[0]!;
  const { roundsPlanned, facilitatorRates, order, finish, plan } = draft;

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
            ...(plan ? ["opened by themselves"] : []),
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
          onChange={(event) => {
            const count = Number(event.target.value);
            change({ roundsPlanned: count, plan: plan && rowsFor(count, plan) });
          }}
        >
          {Array.from({ length: MOST_ROUNDS }, (_, at) => (
            <option key={at} value={at + 1}>
              {at + 1}
            </option>
          ))}
        </SelectField>
        <SelectField
          label="Rounds open"
          value={plan ? "planned" : "by-hand"}
          hint="Over days or weeks they can open and close at times that you plan."
          onChange={(event) => change({ plan: event.target.value === "planned" ? rowsFor(roundsPlanned, []) : null })}
        >
          <option value="by-hand">When you open them</option>
          <option value="planned">By themselves, at times</option>
        </SelectField>
        {plan && (
          <div className={styles.wide}>
            <PlanFields rows={plan} onChange={(rows) => change({ plan: rows })} problems={problems} />
          </div>
        )}
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
