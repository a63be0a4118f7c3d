"use client";

import { type ReactNode, useState } from "react";
import { STANDINGS } from "@/components/documents/edition-standing";
import { sayClause } from "@/components/documents/clause-name";
import { Badge } from "@/components/ui/badge";
import { Segmented } from "@/components/ui/segmented";
import type { EditionView } from "@/lib/schemas/document";
import type { SessionView } from "@/lib/schemas/session";
import styles from "./clauses-to-read.module.css";

type Props = { session: SessionView; texts: ReadonlyMap<string, ReadonlyMap<string, ReactNode>> };

/** The clauses of the session, in any of its texts. */
export function ClausesToRead({ session: { versions, clauses }, texts }: Props) {
  const [versionId, setVersionId] = useState(versions[0]!.id);
  const { status, language, editionTitle } = versions.find(({ id }) => id === versionId)!;
  const standing = STANDINGS[status as EditionView["status"]];
  const words = texts.get(versionId);
  return (
    <section className={styles.clauses} aria-labelledby="clauses">
      <header>
        <h2 id="clauses">To read</h2>
        {versions.length > 1 ? (
          <Segmented
            legend="Text"
            value={versionId}
            options={versions.map(({ id, editionTitle: title, language: lang }) => ({
              value: id,
              label: <bdi lang={lang}>{title}</bdi>,
            }))}
            onChange={setVersionId}
          />
        ) : (
          <bdi lang={language}>{editionTitle}</bdi>
        )}
        {standing && <Badge tone="warn">{standing}</Badge>}
      </header>
      {clauses.map((clause) => (
        <article key={clause.id} className={styles.clause} aria-labelledby={`clause-${clause.slug}`}>
          <h3 id={`clause-${clause.slug}`} dir="auto">
            {sayClause(clause)}
          </h3>
          {clause.evidenceGrade && <Badge>{`Evidence ${clause.evidenceGrade}`}</Badge>}
          <div className={styles.text}>
            {words?.get(clause.id) ?? <p className={styles.none}>This text does not have the clause.</p>}
          </div>
        </article>
      ))}
    </section>
  );
}
