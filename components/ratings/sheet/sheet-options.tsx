import { LinkSwitch } from "@/components/ui/link-switch";
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
  return (
    <div className={styles.options}>
      {criteria.length > 1 ? (
        <LinkSwitch
          label="Criterion"
          options={criteria.map(({ id, name }) => ({
            href: address(id, isRandom),
            label: name,
            isCurrent: id === criterion.id,
          }))}
        />
      ) : (
        <p>{criterion.name}</p>
      )}
      <LinkSwitch
        label="Order of the clauses"
        options={[
          { href: address(criterion.id, false), label: "In the order of the text", isCurrent: !isRandom },
          { href: address(criterion.id, true), label: "In random order", isCurrent: isRandom },
        ]}
      />
    </div>
  );
}
