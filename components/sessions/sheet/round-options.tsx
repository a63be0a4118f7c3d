import sheetStyles from "@/components/ratings/sheet/rating-sheet.module.css";
import { RelativeTime } from "@/components/ui/relative-time";
import { SelectField } from "@/components/ui/select-field";
import type { RoundDto } from "@/lib/schemas/session";
import type { RoundEdition } from "./round-edition";

type Props = {
  round: RoundDto;
  editions: readonly RoundEdition[];
  versionId: string;
  onRead: (versionId: string) => void;
};

/** What this round is, and in which text its clauses are read. */
export function RoundOptions({ round, editions, versionId, onRead }: Props) {
  return (
    <div className={sheetStyles.options}>
      <p>
        Round {round.ordinal}, hidden: nobody sees your answers before the reveal.
        {round.closesAt && (
          <>
            {" "}
            It closes <RelativeTime at={round.closesAt} />.
          </>
        )}
      </p>
      {editions.length > 1 && (
        <SelectField
          label="Text to read"
          isLabelHidden
          value={versionId}
          onChange={(event) => onRead(event.target.value)}
        >
          {editions.map(({ versionId: value, label, lang }) => (
            <option key={value} value={value} lang={lang}>
              {label}
            </option>
          ))}
        </SelectField>
      )}
    </div>
  );
}
