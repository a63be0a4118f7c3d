import { useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { localTime, zoneName } from "../local-time";
import styles from "./session-head.module.css";

type Props = {
  closesItself: boolean;
  onChange: (closesItself: boolean) => void;
  error: string | undefined;
  /** What the plan says of it. */
  planned: { closesAt: string | null; revealsItself: boolean } | null;
};

const FIRST_OFFER_MIN = 15;

/** By hand, or by itself at a time of the facilitator's own zone, which is named. */
export function ClosingTime({ closesItself, onChange, error, planned }: Props) {
  const [offer] = useState(() => localTime(new Date(planned?.closesAt ?? Date.now() + FIRST_OFFER_MIN * 60_000)));
  return (
    <fieldset className={styles.closing}>
      <legend>The round closes</legend>
      <label>
        <input type="radio" name="closes" checked={!closesItself} onChange={() => onChange(false)} />
        When I close it
      </label>
      <label>
        <input type="radio" name="closes" checked={closesItself} onChange={() => onChange(true)} />
        By itself, also when I am away
      </label>
      {closesItself && (
        <div className={styles.time}>
          <TextField
            label="At"
            name="closesAt"
            type="datetime-local"
            defaultValue={offer}
            hint={`In your time zone, ${zoneName()}. The others see it in theirs.`}
            error={error}
          />
          <label>
            <input type="checkbox" name="revealsItself" defaultChecked={planned?.revealsItself} />
            and is revealed at once
          </label>
        </div>
      )}
    </fieldset>
  );
}
