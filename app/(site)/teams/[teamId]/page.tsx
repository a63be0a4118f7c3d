import type { Metadata } from "next";
import { SiteHeader } from "@/app/(site)/site-header";
import { Library } from "@/components/documents/library";
import { LibraryRefresh } from "@/components/documents/library-refresh";
import { LiveProvider } from "@/components/live/live-provider";
import { requirePerson } from "@/lib/auth/page-actor";
import { listDocuments } from "@/lib/data/list-documents";
import { pageOf } from "@/lib/http/page-of";

type Props = { params: Promise<{ teamId: string }> };

export const metadata: Metadata = { title: "Documents" };

export default async function LibraryPage({ params }: Props) {
  const { teamId } = await params;
  const actor = await requirePerson();
  const library = await pageOf(teamId, (id) => listDocuments(actor, id));
  return (
    <LiveProvider personId={actor.personId}>
      <LibraryRefresh teamId={teamId} />
      <SiteHeader teamId={teamId} />
      <Library library={library} />
    </LiveProvider>
  );
}
