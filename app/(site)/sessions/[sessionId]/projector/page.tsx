import type { Metadata } from "next";
import { LiveProvider } from "@/components/live/live-provider";
import { Projector } from "@/components/sessions/projector/projector";
import { SessionProvider } from "@/components/sessions/session-context";
import { requireVisitor } from "@/lib/auth/page-actor";
import { readSession } from "@/lib/data/read-session";
import { pageOf } from "@/lib/http/page-of";

type Props = { params: Promise<{ sessionId: string }> };

export const metadata: Metadata = { title: "Projector" };

/** A window of its own, for the wall. */
export default async function ProjectorPage({ params }: Props) {
  const { sessionId } = await params;
  const { actor, visitor } = await requireVisitor();
  const session = await pageOf(sessionId, (id) => readSession(actor, id));
  return (
    <LiveProvider personId={visitor.id}>
      <SessionProvider session={session} visitor={visitor}>
        <Projector />
      </SessionProvider>
    </LiveProvider>
  );
}
