import type { DocumentView } from "@/lib/schemas/document";
import type { DocumentRecord, RecordField } from "@/lib/schemas/record";
import { EditionFacts } from "./edition-facts";
import { RecordValue } from "./record-value";
import styles from "./record-view.module.css";

/** In which order the fields of a record are told. A field of another name comes last, under "More". */
const SECTIONS: { title: string; fields: string[] }[] = [
  { title: "What the record says", fields: ["significance", "summary", "keyPoints"] },
  {
    title: "The source",
    fields: [
      "title",
      "address",
      "publisher",
      "category",
      "kind",
      "primarySource",
      "publishedOn",
      "publishedAt",
      "pageUpdated",
      "postedOn",
    ],
  },
  { title: "Score and citations", fields: ["importance", "citedBy"] },
  {
    title: "The cached copy",
    fields: ["pageTitle", "cachedStatus", "cachedOn", "cachedSize", "cachedTruncated", "cachedText"],
  },
  { title: "Identifiers", fields: ["resourceId", "stableId"] },
];

type Props = { document: DocumentView; record: DocumentRecord | null };

/** What is known about a document, each field with where it comes from. */
export function RecordView({ document, record }: Props) {
  return (
    <main id="main" className={styles.page}>
      <h1>Record</h1>
      {record ? (
        <p className={styles.lede}>
          What is known about this document, and how. Words in quotation marks are the source’s own, from the record
          that {record.source} keeps; what stands below them in small type is ours.
        </p>
      ) : (
        <p className={styles.lede}>
          Nothing is recorded about this document’s source. How each edition’s text came in is kept below, with a digest
          that shows it has not changed since.
        </p>
      )}
      {record && sectionsOf(record).map((section) => <Section key={section.title} {...section} record={record} />)}
      <section aria-labelledby="editions" className={styles.section}>
        <h2 id="editions">Editions</h2>
        <div className={styles.fields}>
          {document.editions.map((edition) => (
            <EditionFacts key={edition.id} edition={edition} />
          ))}
        </div>
      </section>
    </main>
  );
}

function sectionsOf(record: DocumentRecord): { title: string; fields: RecordField[] }[] {
  const placed = new Set(SECTIONS.flatMap((section) => section.fields));
  const sections = SECTIONS.map(({ title, fields }) => ({
    title,
    fields: fields.flatMap((name) => record.fields.filter(({ field }) => field === name)),
  }));
  const more = record.fields.filter(({ field }) => !placed.has(field));
  return [...sections, { title: "More", fields: more }].filter(({ fields }) => fields.length > 0);
}

function Section({ title, fields, record }: { title: string; fields: RecordField[]; record: DocumentRecord }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      <dl className={styles.fields}>
        {fields.map((field) => (
          <div key={field.field} className={styles.field}>
            <dt>{field.label}</dt>
            <dd>
              <RecordValue field={field} />
              {field.note && <p className={styles.note}>{field.note}</p>}
              <p className={styles.provenance}>{record.provenances[field.provenance]}</p>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
