import styles from "./all-ratings.module.css";

const FORMATS = { csv: "CSV", json: "JSON", md: "Markdown" };

/** The ratings that one may see, with reasons, as files. */
export function AllRatings({ documentId, criterionId }: { documentId: string; criterionId: string }) {
  return (
    <p className={styles.files}>
      All ratings you see, with reasons:{" "}
      {Object.entries(FORMATS).map(([format, name]) => (
        <a
          key={format}
          href={`/api/v1/documents/${documentId}/ratings?criterion=${criterionId}&format=${format}`}
          download
        >
          {name}
        </a>
      ))}
    </p>
  );
}
