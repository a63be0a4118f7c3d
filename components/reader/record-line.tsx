import Link from "next/link";
import type { DocumentRecord, RecordField } from "@/lib/schemas/record";
import { formatDay } from "@/components/documents/format-day";
import styles from "./record-line.module.css";

/** Under the title: what the source record says the document is. Its score is the record's, not the team's. */
export function RecordLine({ record, documentId }: { record: DocumentRecord; documentId: string }) {
  const find = (name: string) => record.fields.find(({ field }) => field === name)?.value;
  const words = (name: string) => textOf(find(name));
  const published = find("publishedOn");
  const score = find("importance");
  const address = find("address");
  const kind = [words("category"), words("primarySource")].filter(Boolean).join(" · ");
  return (
    <p className={styles.line}>
      {kind && <span className={styles.kind}>{kind}</span>}
      {published?.kind === "date" && <span>Published {formatDay(published.iso)}</span>}
      {words("publisher") && <span>{words("publisher")}</span>}
      {score?.kind === "score" && (
        <Link href={`/documents/${documentId}/record`}>
          Source record’s score <b>{score.value}</b>/{score.greatest}
        </Link>
      )}
      {address?.kind === "address" && (
        <a href={address.href} rel="noreferrer">
          Get the official text
        </a>
      )}
    </p>
  );
}

function textOf(value: RecordField["value"] | undefined): string | null {
  return value?.kind === "text" ? value.text : null;
}
