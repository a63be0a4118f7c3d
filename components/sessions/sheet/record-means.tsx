"use client";

import { type FormEvent, useId, useState } from "react";
import sheetStyles from "@/components/ratings/sheet/rating-sheet.module.css";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { RoundDto } from "@/lib/schemas/session";
import { useSession } from "../session-context";
import { ballotPlace } from "./ballot-place";
import styles from "./record-means.module.css";
import { type RecordedRater, sourceOf } from "./which-round";

type Props = { round: RoundDto; rater: RecordedRater };

/** In the place of the sheet until it is said by what means the answers came. */
export function FirstMeans(props: Props) {
  const { rater } = props;
  return (
    <main id="main" className={sheetStyles.sheet}>
      <h1 className={sheetStyles.question}>
        By what means did the answers of <bdi>{rater.name}</bdi> come?
      </h1>
      <MeansForm {...props} action="Enter the answers" />
    </main>
  );
}

/** Above the sheet: whose answers these are, and how they came. */
export function RecordMeans(props: Props) {
  const { round, rater } = props;
  const [isChanging, setChanging] = useState(false);
  return (
    <div className={styles.means}>
      <p>
        You enter the answers of <b dir="auto">{rater.name}</b>, which came by {sourceOf(round, rater)}.{" "}
        {!isChanging && (
          <Button size="small" variant="quiet" onClick={() => setChanging(true)}>
            Change
            <span className="visually-hidden"> by what means they came</span>
          </Button>
        )}
      </p>
      {isChanging && <MeansForm {...props} action="Keep this" onDone={() => setChanging(false)} />}
    </div>
  );
}

const USUAL = ["paper", "telephone", "e-mail"];

function MeansForm({ round, rater, action, onDone }: Props & { action: string; onDone?: () => void }) {
  const { act, problem } = useSession();
  const name = useId();
  const standing = sourceOf(round, rater) ?? "";
  const [means, setMeans] = useState(standing || USUAL[0]!);
  const [isOther, setOther] = useState(standing !== "" && !USUAL.includes(standing));
  const [isBusy, setBusy] = useState(false);

  async function keep(event: FormEvent) {
    event.preventDefault();
    const source = means.trim();
    if (isBusy || !source) return;
    setBusy(true);
    const kept = await act({ method: "PATCH", path: ballotPlace(round.id, rater).path, body: { source } });
    setBusy(false);
    if (kept) onDone?.();
  }
  return (
    <form className={styles.form} onSubmit={(event) => void keep(event)}>
      <fieldset className={styles.choice}>
        <legend className="visually-hidden">By what means</legend>
        {USUAL.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={name}
              checked={!isOther && means === each}
              onChange={() => {
                setOther(false);
                setMeans(each);
              }}
            />
            By {each}
          </label>
        ))}
        <label>
          <input
            type="radio"
            name={name}
            checked={isOther}
            onChange={() => {
              setOther(true);
              setMeans("");
            }}
          />
          In another way
        </label>
        {isOther && (
          <TextField
            className={styles.other}
            label="By what means, in a word or two"
            maxLength={40}
            autoComplete="off"
            value={means}
            onChange={(event) => setMeans(event.target.value)}
          />
        )}
      </fieldset>
      <p className={styles.hint}>Everybody is told after the reveal that a recorder entered them.</p>
      {problem && <Notice tone="bad">{problem.message}</Notice>}
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isBusy={isBusy} disabled={!means.trim()}>
          {action}
        </Button>
        {onDone && <Button onClick={onDone}>Cancel</Button>}
      </div>
    </form>
  );
}
