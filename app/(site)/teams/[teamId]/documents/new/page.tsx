import type { Metadata } from "next";
import Link from "next/link";
import { SiteHeader } from "@/app/(site)/site-header";
import { NewDocument } from "@/components/documents/new/new-document";
import styles from "@/components/documents/new/new-document.module.css";
import { requirePerson } from "@/lib/auth/page-actor";
import { listDocuments } from "@/lib/data/list-documents";
import { pageOf } from "@/lib/http/page-of";

type Props = { params: Promise<{ teamId: string }> };

export const metadata: Metadata = { title: "New document" };

export default async function NewDocumentPage({ params }: Props) {
  const { teamId } = await params;
  const actor = await requirePerson();
  const { can } = await pageOf(teamId, (id) => listDocuments(actor, id));
  return (
    <>
      <SiteHeader teamId={teamId} title="New document" />
      <main id="main" className={styles.page}>
        <h1>New document</h1>
        {can.manage ? (
          <>
            <p className={styles.lede}>
              Paste a text or choose a file, check how it is split, and publish it to the team.
            </p>
            <NewDocument teamId={teamId} me={{ id: actor.personId, name: actor.name, email: actor.email }} />
          </>
        ) : (
          <p className={styles.lede}>
            The team’s owner and its facilitators publish documents. Ask one of them, or go back to{" "}
            <Link href={`/teams/${teamId}`}>the library</Link>.
          </p>
        )}
      </main>
    </>
  );
}
