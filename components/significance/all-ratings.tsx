import styles from "./all-ratings.module.css";

const FORMATS = { csv: "CSV", json: "JSON", md: "Markdown" };

type Props = { documentId: string; of: { criterionId: string } | { roundId: string } };

/** The ratings that one may see, with reasons, as files. */
export function AllRatings({ documentId, of }: Props) {
  const query = "roundId" in of ? `round=${of.roundId}` : `criterion=${of.criterionId}`;
  return (
    <p className={styles.files}>
      {"roundId" in of ? "All answers of this round, with reasons:" : "All ratings you see, with reasons:"}{" "}
      {Object.entries(FORMATS).map(([format, name]) => (
        <a key={format} href={`/api/v1/documents/${documentId}/ratings?${query}&format=${format}`} download>
          {name}
        </a>
      ))}
    </p>
  );
}
