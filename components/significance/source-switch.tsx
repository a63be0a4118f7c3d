import Link from "next/link";
import { formatShortDay } from "@/components/documents/format-day";
import { LinkSwitch } from "@/components/ui/link-switch";
import { Menu } from "@/components/ui/menu";
import type { RevealedRoundLine } from "@/lib/schemas/revealed-round";
import styles from "./source-switch.module.css";

type Props = {
  /** The latest first. */
  rounds: readonly RevealedRoundLine[];
  /** Null: standing ratings. */
  currentId: string | null;
  /** Where no other question is asked, it is not named. */
  criterionId: string | undefined;
  addressOf: (roundId: string | null) => string;
};

/** As many as can be taken in at once; the others are in a menu. */
const MOST_BESIDE = 3;

/** Whose ratings one looks at: those that people hold outside of sessions, or what a revealed round came to. */
export function SourceSwitch({ rounds, currentId, criterionId, addressOf }: Props) {
  const beside = rounds.filter(({ id }, at) => at < MOST_BESIDE || id === currentId);
  const others = rounds.filter((round) => !beside.includes(round));
  const nameOf = ({ session, ordinal, revealedAt, criterion }: RevealedRoundLine) =>
    [`${session.title}, round ${ordinal}`, criterion.id !== criterionId && criterion.name, formatShortDay(revealedAt)]
      .filter(Boolean)
      .join(", ");
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
        <Menu label={others.length === 1 ? "1 more round" : `${others.length} more rounds`} className={styles.more}>
          {others.map((round) => (
            <Link key={round.id} href={addressOf(round.id)} scroll={false} replace>
              {nameOf(round)}
            </Link>
          ))}
        </Menu>
      )}
    </div>
  );
}
