import type { ReactNode } from "react";
import { LinkSwitch } from "@/components/ui/link-switch";
import type { Significance } from "@/lib/schemas/rating";
import type { RevealedRoundLine } from "@/lib/schemas/revealed-round";
import { type SignificanceChoice, significanceAddress } from "./significance-address";
import styles from "./significance-view.module.css";
import { SourceSwitch } from "./source-switch";

type Props = Pick<Significance, "criterion" | "criteria"> & {
  documentId: string;
  choice: SignificanceChoice;
  /** What can be looked at instead, the latest first. */
  rounds: readonly RevealedRoundLine[];
  /** Above the question: whose ratings these are. */
  about?: ReactNode;
  children: ReactNode;
};

/** What stands above the pictures: whose ratings they are of, by which question, and the ways to others. */
export function SignificanceView({ documentId, criterion, criteria, choice, rounds, about, children }: Props) {
  // One that is no longer asked has an address still.
  const shown = criteria.some(({ id }) => id === criterion.id) ? criteria : [...criteria, criterion];
  const idUnlessFirst = (id: string) => (id === criteria[0]?.id ? null : id);
  const addressOf = (change: Partial<SignificanceChoice>) => significanceAddress(documentId, { ...choice, ...change });
  return (
    <main id="main" className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>Which clauses matter, and where we disagree</h1>
          {about}
          <p>
            <b>{criterion.name}</b>, from {criterion.least} to {criterion.greatest}: {criterion.question}
          </p>
        </div>
        {/* A round is by the question that it was opened with. */}
        {choice.roundId === null && shown.length > 1 && (
          <LinkSwitch
            label="Criterion"
            options={shown.map(({ id, name }) => ({
              href: addressOf({ criterionId: idUnlessFirst(id) }),
              label: name,
              isCurrent: id === criterion.id,
            }))}
          />
        )}
      </header>
      {rounds.length > 0 && (
        <SourceSwitch
          rounds={rounds}
          currentId={choice.roundId}
          criterionId={criteria[0]?.id}
          addressOf={(roundId) => addressOf({ roundId, criterionId: idUnlessFirst(criterion.id) })}
        />
      )}
      {children}
    </main>
  );
}
