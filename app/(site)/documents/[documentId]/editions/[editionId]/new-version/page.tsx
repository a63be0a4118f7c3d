import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { SiteHeader } from "@/app/(site)/site-header";
import { NewVersion } from "@/components/documents/new-version/new-version";
import styles from "@/components/documents/new/new-document.module.css";
import { requirePerson } from "@/lib/auth/page-actor";
import { readDocument } from "@/lib/data/read-document";
import { pageOf } from "@/lib/http/page-of";

type Props = { params: Promise<{ documentId: string; editionId: string }> };

export const metadata: Metadata = { title: "Publish a new version" };

export default async function NewVersionPage({ params }: Props) {
  const { documentId, editionId } = await params;
  const actor = await requirePerson();
  const document = await pageOf(documentId, (id) => readDocument(actor, id));
  const edition = document.editions.find(({ id }) => id === editionId);
  if (!edition) notFound();
  return (
    <>
      <SiteHeader teamId={document.team.id} title={<span dir="auto">{document.title}</span>} />
      <main id="main" className={styles.page}>
        <h1>Publish a new version</h1>
        {document.can.publish ? (
          <>
            <p className={styles.lede}>
              Of “<bdi lang={edition.language}>{edition.title}</bdi>”. Paste the new text or choose a file, check how it
              is split, and see what changes before anybody else does. Version {edition.versions.at(-1)!.ordinal} stays
              readable with its notes where they are.
            </p>
            <NewVersion
              documentId={documentId}
              edition={edition}
              me={{ id: actor.personId, name: actor.name, email: actor.email }}
            />
          </>
        ) : (
          <p className={styles.lede}>
            {document.isArchived
              ? "This document is archived. Restore it in the library before publishing a new version."
              : "The team’s owner and its facilitators publish new versions. Ask one of them."}{" "}
            Back to <Link href={`/documents/${documentId}`}>the document</Link>.
          </p>
        )}
      </main>
    </>
  );
}
