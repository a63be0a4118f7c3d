import type { Metadata } from "next";
import { SiteHeader } from "@/app/(site)/site-header";
import { queryOf } from "@/components/inbox/inbox-address";
import { InboxView } from "@/components/inbox/inbox-view";
import { LiveProvider } from "@/components/live/live-provider";
import { requirePerson } from "@/lib/auth/page-actor";
import { readInbox, readInboxPlaces } from "@/lib/data/inbox";
import { inboxQuerySchema } from "@/lib/schemas/inbox";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Inbox" };

export default async function InboxPage({ searchParams }: Props) {
  const actor = await requirePerson();
  const { show, team, document } = await searchParams;
  const asked = inboxQuerySchema.safeParse({ show, team, document });
  // An address that somebody has mistyped shows everything.
  const filter = asked.success ? asked.data : inboxQuerySchema.parse({});
  const [inbox, places] = await Promise.all([readInbox(actor, filter), readInboxPlaces(actor)]);
  return (
    <LiveProvider personId={actor.personId}>
      <SiteHeader />
      <InboxView key={queryOf(filter)} personId={actor.personId} filter={filter} inbox={inbox} places={places} />
    </LiveProvider>
  );
}
