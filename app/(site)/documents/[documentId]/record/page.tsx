import type { Metadata } from "next";
import { SiteHeader } from "@/app/(site)/site-header";
import { documentTabs } from "@/components/documents/document-tabs";
import { RecordView } from "@/components/documents/record-view";
import { CoveredNotice } from "@/components/sessions/covered-notice";
import { requirePerson } from "@/lib/auth/page-actor";
import { readDocument } from "@/lib/data/read-document";
import { readRecord } from "@/lib/data/read-record";
import { pageOf } from "@/lib/http/page-of";

type Props = { params: Promise<{ documentId: string }> };

export const metadata: Metadata = { title: "Record" };

export default async function RecordPage({ params }: Props) {
  const { documentId } = await params;
  const actor = await requirePerson();
  const document = await pageOf(documentId, (id) => readDocument(actor, id));
  const record = await readRecord(actor, documentId);
  return (
    <>
      <SiteHeader
        teamId={document.team.id}
        title={<span dir="auto">{document.title}</span>}
        tabs={documentTabs(documentId, "record")}
      />
      <CoveredNotice coveredBy={document.coveredBy} />
      <RecordView document={document} record={record} />
    </>
  );
}
