import type { Metadata } from "next";
import { SiteHeader } from "@/app/(site)/site-header";
import { documentTabs } from "@/components/documents/document-tabs";
import { SessionList } from "@/components/sessions/list/session-list";
import { whyNoSession } from "@/components/sessions/new/session-draft";
import { PageBody } from "@/components/ui/page-body";
import { requirePerson } from "@/lib/auth/page-actor";
import { readDocument } from "@/lib/data/read-document";
import { listSessions } from "@/lib/data/sessions";
import { pageOf } from "@/lib/http/page-of";
import { sessionMaterial } from "./session-material";

type Props = { params: Promise<{ documentId: string }> };

export const metadata: Metadata = { title: "Sessions" };

export default async function SessionsPage({ params }: Props) {
  const { documentId } = await params;
  const actor = await requirePerson();
  const document = await pageOf(documentId, (id) => readDocument(actor, id));
  const sessions = await listSessions(actor, documentId);
  const material = await sessionMaterial(actor, document, sessions);
  const { write, publish } = document.can;
  const isReady = whyNoSession(material) === null;
  return (
    <>
      <SiteHeader
        teamId={document.team.id}
        title={<span dir="auto">{document.title}</span>}
        tabs={documentTabs(documentId, "sessions")}
      />
      <PageBody title="Sessions">
        <SessionList
          sessions={sessions}
          material={material}
          can={{ start: publish && isReady, rehearse: write && isReady }}
        />
      </PageBody>
    </>
  );
}
