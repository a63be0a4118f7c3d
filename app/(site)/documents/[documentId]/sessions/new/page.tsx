import type { Metadata } from "next";
import { SiteHeader } from "@/app/(site)/site-header";
import { documentTabs } from "@/components/documents/document-tabs";
import { NewSession } from "@/components/sessions/new/new-session";
import { RehearseButton } from "@/components/sessions/new/rehearse-button";
import { whyNoSession } from "@/components/sessions/new/session-draft";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { requirePerson } from "@/lib/auth/page-actor";
import { readDocument } from "@/lib/data/read-document";
import { listSessions } from "@/lib/data/sessions";
import { pageOf } from "@/lib/http/page-of";
import { sessionMaterial } from "../session-material";

type Props = { params: Promise<{ documentId: string }> };

export const metadata: Metadata = { title: "Start a session" };

export default async function NewSessionPage({ params }: Props) {
  const { documentId } = await params;
  const actor = await requirePerson();
  const document = await pageOf(documentId, (id) => readDocument(actor, id));
  const material = await sessionMaterial(actor, document, await listSessions(actor, documentId));
  const { write, publish } = document.can;
  const why = whyNoSession(material);
  return (
    <>
      <SiteHeader
        teamId={document.team.id}
        title={<span dir="auto">{document.title}</span>}
        tabs={documentTabs(documentId, "sessions")}
      />
      <PageBody
        title="Start a session"
        intro="Everybody rates in secret, all see the answers at once, and you talk about what is contested."
      >
        {publish && !why ? (
          <NewSession material={material} />
        ) : (
          <Notice>
            {why ??
              (document.isArchived
                ? "The document is archived: it is only read."
                : "The owner and facilitators of the team start its sessions.")}
            {write && !why && (
              <div>
                <RehearseButton material={material} isPrimary />
              </div>
            )}
          </Notice>
        )}
      </PageBody>
    </>
  );
}
