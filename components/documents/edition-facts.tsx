import { Badge } from "@/components/ui/badge";
import type { EditionView, Origin } from "@/lib/schemas/document";
import { formatDay } from "./format-day";
import styles from "./record-view.module.css";

const STATUS: Record<EditionView["status"], { name: string; tone: "plain" | "warn"; meaning: string }> = {
  OFFICIAL: { name: "Official text", tone: "plain", meaning: "The publisher’s own words." },
  OFFICIAL_EXCERPT: {
    name: "Official excerpt",
    tone: "plain",
    meaning: "The publisher’s own words, but not all of them.",
  },
  WORKING_PARAPHRASE: {
    name: "Working paraphrase",
    tone: "warn",
    meaning:
      "A summary in other words, to work with until the official text is here. Read and rate it, but quote the official text only.",
  },
  TRANSLATION: { name: "Translation", tone: "warn", meaning: "Somebody’s rendering of the publisher’s words." },
};

/** How one edition's text came in, and the digest that shows it unchanged. */
export function EditionFacts({ edition }: { edition: EditionView }) {
  const { name, tone, meaning } = STATUS[edition.status];
  const version = edition.versions.at(-1)!;
  return (
    <article className={styles.field}>
      <h3 lang={edition.language}>
        <bdi>{edition.title}</bdi>
      </h3>
      <div>
        <p className={styles.status}>
          <Badge tone={tone}>{name}</Badge> {meaning}
        </p>
        <OriginWords origin={version.origin} language={edition.language} />
        <p className={styles.provenance}>
          Version {version.ordinal}, published here on{" "}
          <time dateTime={version.publishedAt}>{formatDay(version.publishedAt)}</time>. SHA-256 of its text:{" "}
          <code className={styles.digest}>{version.sha256}</code>
        </p>
      </div>
    </article>
  );
}

function OriginWords({ origin, language }: { origin: Origin; language: string }) {
  switch (origin.kind) {
    case "bundled":
      return (
        <p className={styles.note} lang={language}>
          {origin.note}
        </p>
      );
    case "pasted":
      return <p className={styles.note}>Pasted by hand.</p>;
    case "file":
      return (
        <p className={styles.note}>
          From the file <bdi>{origin.fileName}</bdi>.
        </p>
      );
    case "address":
      return (
        <p className={styles.note}>
          From{" "}
          <a href={origin.address} rel="noreferrer" className={styles.address}>
            {origin.address}
          </a>
          : HTTP {origin.httpStatus}, fetched on <time dateTime={origin.fetchedAt}>{formatDay(origin.fetchedAt)}</time>,{" "}
          {origin.sizeAsReported} as reported{origin.isTruncated ? ", truncated: the text breaks off" : ""}.
        </p>
      );
  }
}
