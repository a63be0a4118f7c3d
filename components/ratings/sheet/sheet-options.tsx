import Link from "next/link";
import type { Significance } from "@/lib/schemas/rating";
import styles from "./rating-sheet.module.css";

type Props = {
  documentId: string;
  criteria: Significance["criteria"];
  criterion: Significance["criterion"];
  isRandom: boolean;
};

/** Which question is asked, and in which order the clauses come: both are in the address. */
export function SheetOptions({ documentId, criteria, criterion, isRandom }: Props) {
  const address = (criterionId: string, random: boolean) => {
    const query = new URLSearchParams({
      ...(criterionId === criteria[0]?.id ? {} : { criterion: criterionId }),
      ...(random ? { order: "random" } : {}),
    });
    return `/documents/${documentId}/rate${query.size > 0 ? `?${query}` : ""}`;
  };
  const link = (href: string, words: string, isCurrent: boolean) => (
    <Link key={href} href={href} aria-current={isCurrent ? "true" : undefined} scroll={false}>
      {words}
    </Link>
  );
  return (
    <div className={styles.options}>
      {criteria.length > 1 ? (
        <nav aria-label="Criterion">
          {criteria.map(({ id, name }) => link(address(id, isRandom), name, id === criterion.id))}
        </nav>
      ) : (
        <p>{criterion.name}</p>
      )}
      <nav aria-label="Order of the clauses">
        {link(address(criterion.id, false), "In the order of the text", !isRandom)}
        {link(address(criterion.id, true), "In random order", isRandom)}
      </nav>
    </div>
  );
}
