import Link from "next/link";
import { formatShortDay } from "@/components/documents/format-day";
import { classes } from "@/components/ui/classes";
import { LinkSwitch } from "@/components/ui/link-switch";
import { Menu } from "@/components/ui/menu";
import type { RevealedRoundLine } from "@/lib/schemas/revealed-round";
import styles from "./source-switch.module.css";

type Props = {
  /** The latest first. */
  rounds: readonly RevealedRoundLine[];
  /** Null: standing ratings. */
  currentId: string | null;
  /** The question that need not be named. */
  criterionId: string | undefined;
  addressOf: (roundId: string | null) => string;
};

/** As many as can be taken in at once. Of more the latest three stand beside, the others in a menu. */
const MOST_BESIDE = 4;

/** Whose ratings one looks at: those that people hold outside of sessions, or what a revealed round came to. */
export function SourceSwitch({ rounds, currentId, criterionId, addressOf }: Props) {
  const count = rounds.length > MOST_BESIDE ? MOST_BESIDE - 1 : rounds.length;
  const [beside, others] = [rounds.slice(0, count), rounds.slice(count)];
  const current = others.find(({ id }) => id === currentId);
  const nameOf = (round: RevealedRoundLine) => (
    <RoundName round={round} namesCriterion={round.criterion.id !== criterionId} />
  );
  return (
    <div className={styles.source}>
      <span aria-hidden>Ratings</span>
      <LinkSwitch
        label="Ratings"
        options={[
          { href: addressOf(null), label: "Standing", isCurrent: currentId === null },
          ...beside.map((round) => ({
            href: addressOf(round.id),
            label: nameOf(round),
            isCurrent: round.id === currentId,
          })),
        ]}
      />
      {others.length > 0 && (
        <Menu
          label={
            <>
              {current ? nameOf(current) : `${others.length} more rounds`} <span aria-hidden>▾</span>
            </>
          }
          className={classes(styles.more, current && styles.current)}
        >
          {others.map((round) => (
            <Link
              key={round.id}
              href={addressOf(round.id)}
              scroll={false}
              replace
              aria-current={round.id === currentId || undefined}
            >
              {nameOf(round)}
            </Link>
          ))}
        </Menu>
      )}
    </div>
  );
}

function RoundName({ round, namesCriterion }: { round: RevealedRoundLine; namesCriterion: boolean }) {
  const { session, ordinal, revealedAt, criterion } = round;
  return (
    <span className={styles.name}>
      <span className={styles.title}>{session.title}</span>
      <span>
        round {ordinal}
        {namesCriterion && `, ${criterion.name}`}, {formatShortDay(revealedAt)}
      </span>
    </span>
  );
}
