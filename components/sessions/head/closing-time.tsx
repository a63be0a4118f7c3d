import { useState } from "react";
import { TextField } from "@/components/ui/text-field";
import styles from "./session-head.module.css";

type Props = { closesItself: boolean; onChange: (closesItself: boolean) => void; error: string | undefined };

const FIRST_OFFER_MIN = 15;

/** By hand, or by itself at a time of the facilitator's own zone, which is named. */
export function ClosingTime({ closesItself, onChange, error }: Props) {
  const [offer] = useState(() => localTime(new Date(Date.now() + FIRST_OFFER_MIN * 60_000)));
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
            <input type="checkbox" name="revealsItself" />
            and is revealed at once
          </label>
        </div>
      )}
    </fieldset>
  );
}

/** As a field for date and time has it: "2026-11-25T14:30", on this device's clock. */
function localTime(at: Date): string {
  const pad = (part: number) => String(part).padStart(2, "0");
  const day = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  return `${day}T${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

/** "Europe/Berlin (GMT+1)". */
function zoneName(): string {
  const format = new Intl.DateTimeFormat("en-GB", { timeZoneName: "shortOffset" });
  const offset = format.formatToParts(new Date()).find(({ type }) => type === "timeZoneName")?.value ?? "";
  return `${format.resolvedOptions().timeZone} (${offset})`;
}
