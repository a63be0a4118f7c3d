import sheetStyles from "@/components/ratings/sheet/rating-sheet.module.css";
import { RelativeTime } from "@/components/ui/relative-time";
import { SelectField } from "@/components/ui/select-field";
import type { RoundDto } from "@/lib/schemas/session";
import { RecordMeans } from "./record-means";
import type { RoundEdition } from "./round-edition";
import type { RecordedRater } from "./which-round";

type Props = {
  round: RoundDto;
  editions: readonly RoundEdition[];
  versionId: string;
  onRead: (versionId: string) => void;
  /** Whose answers one enters; null for one's own. */
  rater: RecordedRater | null;
};

/** What this round is, and in which text its clauses are read. */
export function RoundOptions({ round, editions, versionId, onRead, rater }: Props) {
  return (
    <div className={sheetStyles.options}>
      {rater && <RecordMeans round={round} rater={rater} />}
      <p>
        Round {round.ordinal}, hidden: nobody {rater ? "else sees these" : "sees your"} answers before the reveal.
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
