"use client";

import { RatingCard } from "@/components/significance/rating-card";
import { ME, type Revealed, revealedByGroup } from "@/components/significance/revealed-part";
import { Strip } from "@/components/significance/strip";
import { nameGroup } from "@/lib/statistics/say";
import { useSession } from "../session-context";
import styles from "./revealed-strip.module.css";
import { sayResult } from "./room-words";

/** More than one looks at as dots. */
export const MOST_DOTS = 200;

/** A strip for each group; those that are too small to be told apart are together already in what was stored. */
export function ByGroup({ name, revealed }: { name: string; revealed: Revealed }) {
  const { session } = useSession();
  const { criterion, rule } = session;
  const groups = revealed.result.groups.map((group) => ({ name: group.name, of: group.base.of }));
  if (groups.length < 2) return null;
  return (
    <details className={styles.groups}>
      <summary>By group</summary>
      {revealedByGroup(revealed, groups, criterion, rule).map((part) => {
        const group = part.group ?? nameGroup(null, revealed.isNamed);
        return (
          <div key={group} className={styles.group}>
            <p className={styles.caption}>
              <b dir="auto">{group}</b> <span>{sayResult(part)}</span>
            </p>
            <RatingCard>
              <div className={styles.strip}>
                <Strip
                  name={`${name}, ${group}`}
                  part={part}
                  criterion={criterion}
                  meId={ME}
                  isMany={part.ratings.length > MOST_DOTS}
                />
              </div>
            </RatingCard>
          </div>
        );
      })}
    </details>
  );
}
