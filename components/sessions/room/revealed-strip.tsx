"use client";

import { RatingCard } from "@/components/significance/rating-card";
import { ME, type Revealed, revealedPart } from "@/components/significance/revealed-part";
import { ScaleAxis } from "@/components/significance/scale-axis";
import { Strip } from "@/components/significance/strip";
import { percentOn } from "@/components/significance/strip-marks";
import { TableBehind } from "@/components/significance/table-behind";
import { sayNumber, sayStability } from "@/lib/statistics/say";
import { heatOf, type Scale } from "@/lib/statistics/scale";
import { sayEntered } from "@/lib/sessions/entered";
import { resultsOf } from "../session-words";
import { useSession } from "../session-context";
import { ByGroup, MOST_DOTS } from "./by-group";
import styles from "./revealed-strip.module.css";
import { revealedTable } from "./revealed-table";
import { sayResult } from "./room-words";

type Props = {
  clauseId: string;
  name: string;
  /** On the wall nobody's own answer stands out, and no names but in a named session. */
  isPrivate?: boolean;
};

/** What the last revealed round came to, on the scale with its steps; hollow what was given in the round before. */
export function RevealedStrip({ clauseId, name, isPrivate = true }: Props) {
  const { session } = useSession();
  const { criterion, isNamed, rounds, participants, me } = session;
  const all = resultsOf(session, clauseId);
  const [latest, before] = all;
  if (!latest) return <p className={styles.none}>This clause was not rated in a round that is revealed.</p>;
  const round = rounds.find(({ ordinal }) => ordinal === latest.ordinal);
  const mine = isPrivate ? (round?.mine?.ratings.find((each) => each.clauseId === clauseId) ?? null) : null;
  const myName = participants.find(({ id }) => id === me?.participantId)?.name ?? "";
  const own = mine && { name: myName, given: mine };
  const revealed: Revealed = { result: latest.result, before: before ?? null, isNamed, own };
  const { stability } = latest.result;
  const title = `Round ${latest.ordinal}, revealed`;
  return (
    <figure className={styles.figure} aria-label={`${title}: ${name}`}>
      <figcaption className={styles.caption}>
        <b>{title}</b> <span>{sayResult(latest.result)}</span>
      </figcaption>
      <RatingCard>
        <div className={styles.plot}>
          <StepBands scale={criterion} />
          <div className={styles.strip}>
            <Strip
              name={name}
              part={revealedPart(revealed)}
              criterion={criterion}
              meId={ME}
              isMany={latest.result.answers.length > MOST_DOTS}
            />
          </div>
        </div>
      </RatingCard>
      <div className={styles.axis}>
        <ScaleAxis criterion={criterion} />
      </div>
      {before && (
        <p className={styles.drift}>
          Hollow: round {before.ordinal}.
          {stability &&
            ` Since then answers moved by ${sayNumber(stability.meanMove)} on average; ${sayStability(stability)}.`}
        </p>
      )}
      {round?.results?.entered && <p className={styles.drift}>{sayEntered(round.results.entered)}</p>}
      {isPrivate && <ByGroup name={name} revealed={revealed} />}
      {isPrivate && <TableBehind name={`Ratings of ${name}`} table={revealedTable(all, isNamed, criterion)} />}
    </figure>
  );
}

/** Behind the dots: the steps, each in its heat, each as wide as it is. */
function StepBands({ scale }: { scale: Scale }) {
  const percent = percentOn(scale);
  const edges = scale.steps.map(({ least }, at) => (at === 0 ? 0 : percent(least)));
  return (
    <svg className={styles.bands} width="100%" height="100%" aria-hidden>
      {scale.steps.map((step, at) => (
        <rect
          key={step.name}
          data-heat={heatOf(step.least, scale)}
          x={`${edges[at]}%`}
          width={`${(edges[at + 1] ?? 100) - edges[at]!}%`}
          y="0"
          height="100%"
        />
      ))}
    </svg>
  );
}
