import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { CriterionDto } from "@/lib/schemas/criterion";
import { type ClosenessRule, DEFAULT_RULE, isRuleFor } from "@/lib/statistics/closeness";
import styles from "./new-session.module.css";

type Props = { criterion: CriterionDto; rule: ClosenessRule; onChange: (rule: ClosenessRule) => void };

const RULES: { rule: ClosenessRule; name: string; means: string }[] = [
  {
    rule: DEFAULT_RULE,
    name: "Neighbouring steps",
    means:
      "Close: this share of the values on two neighbouring steps, and nobody further than two steps from the median.",
  },
  {
    rule: { kind: "iqr", most: 20 },
    name: "Middle half",
    means: "Close: the middle half is at most so many points long.",
  },
  { rule: { kind: "rand-ucla" }, name: "RAND/UCLA", means: "Close: no disagreement by the RAND/UCLA method." },
];

/** By which rule a clause is close or contested: fixed before anybody rates. What stands in a field is what is asked for. */
export function RuleChoice({ criterion, rule, onChange }: Props) {
  const offered = RULES.filter((each) => isRuleFor(each.rule, criterion));
  const { means } = RULES.find((each) => each.rule.kind === rule.kind)!;
  return (
    <div className={styles.rule}>
      <SelectField
        label="When values are close"
        value={rule.kind}
        hint={means}
        onChange={(event) => onChange(RULES.find((each) => each.rule.kind === event.target.value)!.rule)}
      >
        {offered.map(({ rule: { kind }, name }) => (
          <option key={kind} value={kind}>
            {name}
          </option>
        ))}
      </SelectField>
      {rule.kind === "neighbouring-steps" && (
        <TextField
          key={criterion.id}
          label="Share, in percent"
          name="share"
          type="number"
          min={50}
          max={100}
          step={5}
          defaultValue={Math.round(rule.share * 100)}
          onChange={(event) => onChange({ ...rule, share: event.target.valueAsNumber / 100 })}
        />
      )}
      {rule.kind === "iqr" && (
        <TextField
          key={criterion.id}
          label="Points, at most"
          name="most"
          type="number"
          min={1}
          max={criterion.greatest - criterion.least}
          defaultValue={rule.most}
          onChange={(event) => onChange({ ...rule, most: event.target.valueAsNumber })}
        />
      )}
    </div>
  );
}
