import Link from "next/link";
import type { EditionView } from "@/lib/schemas/document";
import styles from "./older-version.module.css";

type Props = { documentId: string; edition: EditionView; versionId: string; laterNotes: number };

/** On a text that a newer one has followed: which it is, where the newest is, and what is not shown here. */
export function OlderVersion({ documentId, edition, versionId, laterNotes }: Props) {
  const { versions } = edition;
  const open = versions.find(({ id }) => id === versionId)!;
  return (
    <p className={styles.line}>
      Version {open.ordinal} of {versions.length}.{" "}
      <Link href={`/documents/${documentId}?version=${versions.at(-1)!.id}`}>Open the newest</Link>.
      {laterNotes > 0 &&
        ` ${laterNotes} ${laterNotes === 1 ? "note was" : "notes were"} made on later versions and ${laterNotes === 1 ? "is" : "are"} not shown here.`}
    </p>
  );
}
