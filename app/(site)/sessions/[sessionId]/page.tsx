import type { Metadata } from "next";
import { LiveProvider } from "@/components/live/live-provider";
import { clauseTexts } from "@/components/sessions/clause-texts";
import { SessionHead } from "@/components/sessions/session-head";
import { SessionProvider } from "@/components/sessions/session-context";
import { SessionScreen } from "@/components/sessions/session-screen";
import { requireVisitor } from "@/lib/auth/page-actor";
import { readSession } from "@/lib/data/read-session";
import { readSessionText } from "@/lib/data/read-session-text";
import { pageOf } from "@/lib/http/page-of";

type Props = { params: Promise<{ sessionId: string }> };

export const metadata: Metadata = { title: "Review session" };

export default async function SessionPage({ params }: Props) {
  const { sessionId } = await params;
  const { actor, visitor } = await requireVisitor();
  const session = await pageOf(sessionId, (id) => readSession(actor, id));
  const texts = await Promise.all(session.versions.map(({ id }) => readSessionText(actor, sessionId, id)));
  return (
    <LiveProvider personId={visitor.id}>
      <SessionProvider session={session} visitor={visitor}>
        <SessionHead />
        <SessionScreen texts={clauseTexts(session, texts)} />
      </SessionProvider>
    </LiveProvider>
  );
}
